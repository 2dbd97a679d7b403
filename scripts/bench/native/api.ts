/** The parts of ECS responses that the page shows. */
export interface KeyPair {
  KeyPairName: string;
  KeyPairFingerPrint: string;
  CreationTime: string;
  Tags?: { Tag: { TagKey: string; TagValue: string }[] };
}

export interface Instance {
  InstanceName: string;
  KeyPairName: string;
}

interface KeyPairPage {
  TotalCount: number;
  KeyPairs: { KeyPair: KeyPair[] };
}

/** The fewest characters of a fingerprint that the search matches, as in the console. */
export const shortestFingerprint = 4;

const RegionId = 'cn-hangzhou';
const pageSize = 50;

/** Resolves with all key pairs, after calling `onFirstPage` with the first 50. */
export async function readKeyPairs(onFirstPage: (keyPairs: KeyPair[]) => void): Promise<KeyPair[]> {
  const readPage = (page: number) =>
    call<KeyPairPage>('DescribeKeyPairs', { RegionId, PageNumber: page, PageSize: pageSize });
  const first = await readPage(1);
  onFirstPage(first.KeyPairs.KeyPair);
  const more = Math.max(0, Math.ceil(first.TotalCount / pageSize) - 1);
  const others = await Promise.all(Array.from({ length: more }, (_, index) => readPage(index + 2)));
  return [first, ...others].flatMap(({ KeyPairs }) => KeyPairs.KeyPair);
}

export async function readInstances(): Promise<Instance[]> {
  const instances: Instance[] = [];
  let token = '';
  do {
    const response = await call<{ NextToken: string; Instances: { Instance: Instance[] } }>(
      'DescribeInstances',
      { RegionId, MaxResults: 100, ...(token !== '' && { NextToken: token }) },
    );
    instances.push(...response.Instances.Instance);
    token = response.NextToken;
  } while (token !== '');
  return instances;
}

export async function readRegionNames(): Promise<string[]> {
  const { Regions } = await call<{ Regions: { Region: { LocalName: string }[] } }>(
    'DescribeRegions',
    { AcceptLanguage: 'en-US' },
  );
  return Regions.Region.map(({ LocalName }) => LocalName);
}

export async function readResourceGroupNames(): Promise<string[]> {
  const { ResourceGroups } = await call<{
    ResourceGroups: { ResourceGroup: { DisplayName: string }[] };
  }>('ListResourceGroups', { PageSize: 100 });
  return ResourceGroups.ResourceGroup.map(({ DisplayName }) => DisplayName);
}

async function call<Response>(
  action: string,
  parameters: Record<string, string | number>,
): Promise<Response> {
  const pairs = Object.entries(parameters).map(([name, value]) => [name, String(value)]);
  const body = new URLSearchParams(pairs);
  const response = await fetch(`/api/?Action=${action}`, { method: 'POST', body });
  if (!response.ok) throw new Error(`${action} failed with ${response.status}.`);
  return response.json() as Promise<Response>;
}
