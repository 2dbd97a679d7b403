/** The parts of ECS responses that the page shows. */
export interface KeyPair {
  KeyPairName: string;
  KeyPairFingerPrint: string;
  CreationTime: string;
  ResourceGroupId: string;
  PublicKey?: string;
  Tags?: { Tag: { TagKey: string; TagValue: string }[] };
}

export interface Instance {
  InstanceId: string;
  InstanceName: string;
  KeyPairName: string;
}

export interface Choice {
  id: string;
  name: string;
}

const region = 'cn-hangzhou';
const pageSize = 50;

/** All key pairs, after `onFirstPage` got the first 50. */
export async function readKeyPairs(onFirstPage: (keyPairs: KeyPair[]) => void): Promise<KeyPair[]> {
  const first = await describeKeyPairs(1);
  onFirstPage(first.KeyPairs.KeyPair);
  const pages = Math.ceil(first.TotalCount / pageSize);
  const others = await Promise.all(
    Array.from({ length: Math.max(0, pages - 1) }, (_, index) => describeKeyPairs(index + 2)),
  );
  return [first, ...others].flatMap(({ KeyPairs }) => KeyPairs.KeyPair);
}

export async function readInstances(): Promise<Instance[]> {
  const instances: Instance[] = [];
  let token = '';
  do {
    const response = await call<{ NextToken: string; Instances: { Instance: Instance[] } }>(
      'DescribeInstances',
      { RegionId: region, MaxResults: '100', ...(token !== '' && { NextToken: token }) },
    );
    instances.push(...response.Instances.Instance);
    token = response.NextToken;
  } while (token !== '');
  return instances;
}

export async function readRegions(): Promise<Choice[]> {
  const { Regions } = await call<{
    Regions: { Region: { RegionId: string; LocalName: string }[] };
  }>('DescribeRegions', { AcceptLanguage: 'en-US' });
  return Regions.Region.map(({ RegionId, LocalName }) => ({ id: RegionId, name: LocalName }));
}

export async function readResourceGroups(): Promise<Choice[]> {
  const { ResourceGroups } = await call<{
    ResourceGroups: { ResourceGroup: { Id: string; DisplayName: string }[] };
  }>('ListResourceGroups', { PageSize: '100' });
  return ResourceGroups.ResourceGroup.map(({ Id, DisplayName }) => ({ id: Id, name: DisplayName }));
}

export async function readPublicKey(name: string): Promise<string> {
  const { KeyPairs } = await call<{ KeyPairs: { KeyPair: KeyPair[] } }>('DescribeKeyPairs', {
    RegionId: region,
    KeyPairName: name,
    IncludePublicKey: 'true',
  });
  return KeyPairs.KeyPair[0]?.PublicKey ?? '';
}

function describeKeyPairs(page: number) {
  return call<{ TotalCount: number; KeyPairs: { KeyPair: KeyPair[] } }>('DescribeKeyPairs', {
    RegionId: region,
    PageNumber: String(page),
    PageSize: String(pageSize),
  });
}

async function call<Response>(
  action: string,
  parameters: Record<string, string>,
): Promise<Response> {
  const response = await fetch(`/api/?Action=${action}`, {
    method: 'POST',
    body: new URLSearchParams(parameters),
  });
  if (!response.ok) throw new Error(`${action} failed with ${response.status}.`);
  return response.json() as Promise<Response>;
}
