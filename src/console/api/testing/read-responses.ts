import type { ResponseOf } from '../../../contract/action';
import { actions, type Actions } from '../../../contract/actions';
import { call } from '../call';
import { setTransport } from '../transport';
import { exchanges, instance, type TriedAction } from './documented-responses';
import type { Random } from './random';
import { fingerprintPath, harmless, instances, type Difference } from './response-variants';

export function titleOf([action, what]: Difference): string {
  return `${action} with ${what}`;
}

/** Reads the documented response, changed by these differences, as the response to its request. */
export function readWith(action: TriedAction, differences: readonly Difference[]) {
  const body = differences.reduce<unknown>(
    (response, [, , path, value]) =>
      withDifference(response, path === '' ? [] : path.split('.'), value),
    exchanges[action].response,
  );
  return read(action, JSON.stringify(body), 200);
}

export function readDifferent(difference: Difference): Promise<unknown> {
  return readWith(difference[0], [difference]);
}

/** Some harmless differences in one action's response. */
export function randomVariant(random: Random): [TriedAction, Difference[]] {
  const [action] = harmless[Math.floor(random() * harmless.length)] ?? ['DescribeInstances'];
  const byPath = new Map<string, Difference>();
  for (const difference of harmless) {
    if (difference[0] === action && random() < 0.5) byPath.set(difference[2], difference);
  }
  return [action, [...byPath.values()]];
}

/** Every name, ID, key pair and success in a response, which harmless differences mustn't change. */
export function claimsIn(response: unknown): string[] {
  const claims: string[] = [];
  const collect = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (
        inner !== undefined &&
        /^(KeyPairName|InstanceId|RegionId|Id|Success|unreadable)$/.test(key)
      ) {
        claims.push(`${key}: ${JSON.stringify(inner)}`);
      }
      collect(inner);
    }
  };
  collect(response);
  return claims.toSorted();
}

/** The fingerprint that the console reads when ECS lists this one. */
export async function fingerprintReadFrom(listed: string): Promise<string | undefined> {
  const response = await readDifferent(['DescribeKeyPairs', '', fingerprintPath, listed]);
  const { KeyPairs } = response as ResponseOf<Actions['DescribeKeyPairs']>;
  return KeyPairs.KeyPair[0]?.KeyPairFingerPrint;
}

/** The addresses that the console reads when ECS lists this one as each kind of address. */
export async function addressesReadFrom(listed: string): Promise<string[]> {
  const response = await readDifferent([
    'DescribeInstances',
    '',
    `${instances}.0`,
    {
      ...instance,
      PublicIpAddress: { IpAddress: [listed] },
      EipAddress: { IpAddress: listed },
      VpcAttributes: { VpcId: 'vpc-1', PrivateIpAddress: { IpAddress: [listed] } },
      InnerIpAddress: { IpAddress: [listed] },
    },
  ]);
  const [row] = (response as ResponseOf<Actions['DescribeInstances']>).Instances.Instance;
  if (!row) return [];
  return [
    ...row.PublicIpAddress.IpAddress,
    row.EipAddress.IpAddress,
    ...row.VpcAttributes.PrivateIpAddress.IpAddress,
    ...row.InnerIpAddress.IpAddress,
  ];
}

export function readInstead(body: string, status: number): Promise<unknown> {
  return read('DescribeKeyPairs', body, status);
}

function read(action: TriedAction, body: string, status: number): Promise<unknown> {
  setTransport({ send: async () => new Response(body, { status }) });
  return call(actions[action], exchanges[action].request, { timeout: 1000 });
}

function withDifference(value: unknown, [key, ...deeper]: string[], change: unknown): unknown {
  if (key === undefined) return change;
  const copy: object = Array.isArray(value) ? [...value] : { ...Object(value) };
  Reflect.set(copy, key, withDifference(Reflect.get(copy, key), deeper, change));
  return copy;
}
