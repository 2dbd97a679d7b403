import { describe, expect, it } from 'vitest';
import { testInstance } from '../../instances/testing/instance';
import { consequencesOf } from './consequences';

const chosen = [
  testInstance('c', { KeyPairName: 'ops' }),
  testInstance('b', { Status: 'Stopped', KeyPairName: 'web' }),
  testInstance('a', { KeyPairName: 'web' }),
  testInstance('d', { KeyPairName: 'mine' }),
  testInstance('e'),
];

function names(instances: readonly { InstanceName: string }[]) {
  return instances.map(({ InstanceName }) => InstanceName);
}

describe('what OK will do', () => {
  it('names the key pairs that are replaced, and on which instances', () => {
    const { losing } = consequencesOf({ mode: 'bind', keyPairName: 'mine' }, chosen);
    expect(losing.map(({ keyPairName, instances }) => [keyPairName, names(instances)])).toEqual([
      ['web', ['a', 'b']],
      ['ops', ['c']],
    ]);
  });

  it('replaces nothing when it unbinds', () => {
    expect(consequencesOf({ mode: 'unbind', keyPairName: 'mine' }, chosen).losing).toEqual([]);
  });

  it('tells running and stopped ones apart', () => {
    for (const mode of ['bind', 'unbind'] as const) {
      const { needingRestart, takingItAtStart } = consequencesOf(
        { mode, keyPairName: 'mine' },
        chosen,
      );
      expect(names(needingRestart)).toEqual(['a', 'c', 'd', 'e']);
      expect(names(takingItAtStart)).toEqual(['b']);
    }
  });
});
