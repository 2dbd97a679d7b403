import { describe, expect, it } from 'vitest';
import { testInstance } from '../../instances/testing/instance';
import { keyPairsCsv } from './csv';
import type { KeyPairSummary } from './rows';

function row(change: Partial<KeyPairSummary>): KeyPairSummary {
  return {
    name: 'web',
    md5: '30e680beaa49b1d282984fdd86343cad',
    sha256: null,
    tags: [],
    created: '2018-11-27T08:33Z',
    resourceGroupId: '',
    bound: { instances: [], gap: null },
    ...change,
  };
}

const lineOf = (change: Partial<KeyPairSummary>) => keyPairsCsv([row(change)]).split('\r\n')[1];

describe('the list as CSV', () => {
  it('has a byte order mark, a header, and CRLF after every line', () => {
    expect(keyPairsCsv([])).toBe(
      '\ufeff"Name","Fingerprint","Bound instances","Instance names","Instance IDs","Tags","Created (UTC)","Resource group ID"\r\n',
    );
  });

  it('has a line for each key pair', () => {
    const instances = [testInstance('a'), testInstance('b', { InstanceName: '' })];
    const bound = { instances, gap: null };
    const tags = [
      { TagKey: 'env', TagValue: 'prod' },
      { TagKey: 'owner', TagValue: '' },
    ];
    expect(lineOf({ bound, tags, resourceGroupId: 'rg-1' })).toBe(
      '"web","30e680beaa49b1d282984fdd86343cad","2","a; i-b","i-a; i-b","env:prod; owner:","2018-11-27T08:33Z","rg-1"',
    );
  });

  it('claims no number where instances may be missing', () => {
    const bound = { instances: [], gap: { kind: 'loading' } } as const;
    expect(lineOf({ bound })).toContain('"At least 0","","",');
  });

  it('quotes quotes, commas and line breaks', () => {
    const tags = [{ TagKey: 'note', TagValue: 'a "b", c\r\nd' }];
    expect(keyPairsCsv([row({ tags })])).toContain('"note:a ""b"", c\r\nd"');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＠x'])(
    'keeps %j from being a formula',
    (text) => {
      expect(lineOf({ name: text })?.startsWith(`"'${text.split('\r\n')[0]}`)).toBe(true);
    },
  );

  it('leaves other text alone', () => {
    expect(lineOf({ name: 'a=b-c@d+e' })).toMatch(/^"a=b-c@d\+e"/);
  });
});
