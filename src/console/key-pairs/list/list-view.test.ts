import { describe, expect, it } from 'vitest';
import type { Instance } from '../../../contract/instances';
import { boundByName, type BoundInstances } from '../../instances/bound-instances';
import { pageOf, viewRows, type ListState } from './list-view';
import { keyPairRows, type KeyPairSummary } from './rows';
import { listQuery, readListState } from './use-list-state';

const state: ListState = {
  search: '',
  resourceGroupId: '',
  bound: 'any',
  tags: [],
  sort: { column: 'created', descending: true },
  page: 1,
  pageSize: 10,
};

function row(name: string, more: Partial<KeyPairSummary> = {}): KeyPairSummary {
  return {
    name,
    md5: '30e680beaa49b1d282984fdd86343cad',
    sha256: null,
    tags: [],
    created: '2018-11-27T08:33Z',
    resourceGroupId: '',
    bound: boundTo(),
    ...more,
  };
}

function boundTo(...instances: (Instance | undefined)[]): BoundInstances {
  return { instances: instances.filter((each) => each !== undefined), gap: null };
}

function names(rows: readonly KeyPairSummary[], change: Partial<ListState>): string[] {
  return viewRows(rows, { ...state, ...change }).shown.map((found) => found.row.name);
}

describe('the view of a list', () => {
  const some = [
    row('key-10', { created: '2018-01-01T00:00Z', bound: boundTo(instance('a'), instance('b')) }),
    row('key-9', { created: '2018-03-01T00:00Z', resourceGroupId: 'rg-1' }),
    row('Abc', { created: '2018-03-01T00:00Z', bound: boundTo(instance('c')) }),
  ];

  it('shows the newest first, and sorts equals by name', () => {
    expect(names(some, {})).toEqual(['Abc', 'key-9', 'key-10']);
  });

  it('takes what is no time for older than any', () => {
    const strange = [row('b', { created: 'today' }), ...some, row('a', { created: '' })];
    expect(names(strange, {})).toEqual(['Abc', 'key-9', 'key-10', 'a', 'b']);
  });

  it('sorts names as people do, and back', () => {
    const byName = { column: 'name', descending: false } as const;
    expect(names(some, { sort: byName })).toEqual(['Abc', 'key-9', 'key-10']);
    expect(names(some, { sort: { ...byName, descending: true } })).toEqual([
      'key-10',
      'key-9',
      'Abc',
    ]);
  });

  it('sorts by the number of bound instances', () => {
    expect(names(some, { sort: { column: 'bound', descending: true } })).toEqual([
      'key-10',
      'Abc',
      'key-9',
    ]);
  });

  it('filters by search and by resource group', () => {
    expect(names(some, { search: 'KEY' })).toEqual(['key-9', 'key-10']);
    expect(names(some, { resourceGroupId: 'rg-1' })).toEqual(['key-9']);
  });

  it('pages, and takes a page past the end for the last', () => {
    const many = Array.from({ length: 21 }, (_, index) => row(`k${index}`));
    expect(viewRows(many, { ...state, page: 3 })).toMatchObject({ page: 3, pageCount: 3 });
    expect(names(many, { page: 9 })).toEqual(['k20']);
    expect(pageOf('k15', many, state)).toBe(2);
    expect(pageOf('unknown', many, state)).toBe(1);
    expect(viewRows([], { ...state, page: 2 })).toMatchObject({ page: 1, pageCount: 1 });
  });

  it('ties instances to the key pair that they carry the name of', () => {
    const keyPair = {
      KeyPairName: 'constructor',
      KeyPairFingerPrint: '',
      CreationTime: '',
      ResourceGroupId: '',
      Tags: { Tag: [] },
    };
    const instances = [instance('a', 'constructor'), instance('b', 'x')];
    const boundOf = (read: Parameters<typeof boundByName>[0]) =>
      keyPairRows([keyPair], boundByName(read), null)[0]?.bound;
    const error = new Error('Forbidden');
    expect(boundOf({ data: { instances, gap: null }, error })).toEqual(boundTo(instances[0]));
    expect(boundOf({ data: { instances, gap: { kind: 'more' } }, error: null })).toMatchObject({
      gap: { kind: 'more' },
    });
    expect(boundOf({ data: undefined, error })?.gap).toEqual({ kind: 'error', error });
    expect(boundOf({ data: undefined, error: null })?.gap).toEqual({ kind: 'loading' });
  });
});

describe('the list’s state in the URL', () => {
  it.each([
    '',
    'search=web',
    'resourceGroup=rg-1',
    'sort=-name',
    'sort=created',
    'page=3',
    'pageSize=50',
    'search=env%3Aprod&sort=bound&page=2&pageSize=20',
  ])('is read and written back: %s', (query) => {
    expect(listQuery(readListState(new URLSearchParams(query))).toString()).toBe(query);
  });

  it.each(['page=0', 'page=-1', 'page=1e99', 'page=x', 'pageSize=7', 'sort=constructor'])(
    'takes the default for what isn’t valid: %s',
    (query) => {
      expect(readListState(new URLSearchParams(query))).toEqual(state);
    },
  );
});

function instance(id: string, keyPairName = ''): Instance {
  return {
    InstanceId: id,
    InstanceName: id,
    Status: 'Running',
    OSType: 'linux',
    OSName: '',
    OSNameEn: '',
    KeyPairName: keyPairName,
    IoOptimized: true,
    InstanceType: '',
    RegionId: '',
    ZoneId: '',
    PublicIpAddress: { IpAddress: [] },
    EipAddress: { IpAddress: '' },
    VpcAttributes: { VpcId: '', PrivateIpAddress: { IpAddress: [] } },
    InnerIpAddress: { IpAddress: [] },
    CreationTime: '',
    ResourceGroupId: '',
    Tags: { Tag: [] },
    OperationLocks: { LockReason: [] },
  };
}
