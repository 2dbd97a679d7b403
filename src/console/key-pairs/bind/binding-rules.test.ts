import { describe, expect, it } from 'vitest';
import type { BindKeyPairResponse, BindResult } from '../../../contract/bindings';
import { testInstance } from '../../instances/testing/instance';
import { brokenWrites } from '../../writes/testing/broken-writes';
import { bindingRules } from './binding-rules';
import { fuzzBindings } from './testing/binding-fuzz';

const bind = { mode: 'bind', keyPairName: 'web' } as const;
const unbind = { mode: 'unbind', keyPairName: 'web' } as const;
const instance = testInstance('a');

describe.each([bind, unbind])('the rules to $mode', (binding) => {
  const { judge, resultIn } = bindingRules(binding);

  it('judge by the key pair that an instance has', () => {
    const judged = (KeyPairName: string) =>
      judge(instance, new Map([['i-a', testInstance('a', { KeyPairName })]]));
    const findings = ['', 'web', 'other'].map(judged);
    const isBind = binding === bind;
    expect(findings).toEqual(
      isBind ? ['unchanged', 'done', 'unchanged'] : ['done', 'unchanged', 'done'],
    );
    expect(judge(instance, new Map())).toBe('missing');
  });

  it('take the result of each instance from the response', () => {
    const responseWith = (...Result: BindResult[]): BindKeyPairResponse => ({
      RequestId: 'REQUEST-1',
      Results: { Result },
    });
    const result = { InstanceId: 'i-a', Success: true, Code: '200', Message: 'ok' };
    const refused = { ...result, Success: false, Code: 'InstanceLockedForSecurity' };
    expect(resultIn?.(responseWith(result), instance)).toEqual({ kind: 'done', by: 'response' });
    expect(resultIn?.(responseWith(refused), instance)).toMatchObject({
      kind: 'failed',
      error: { code: 'InstanceLockedForSecurity', message: 'ok', requestId: 'REQUEST-1' },
    });
    const other = { ...result, InstanceId: 'i-b' };
    expect(resultIn?.(responseWith(other), instance)).toMatchObject({
      isUnclear: true,
      requestId: 'REQUEST-1',
    });
  });

  it('know an instance that was unbound by somebody else', () => {
    const Result = [
      { InstanceId: 'i-a', Success: false, Code: 'InvalidKeyPairName.NotFound', Message: '' },
    ];
    expect(resultIn?.({ RequestId: 'R', Results: { Result } }, instance)).toMatchObject(
      binding === unbind ? { kind: 'done', by: 'earlier' } : { kind: 'failed' },
    );
  });

  it('never give a result that isn’t true, whatever ECS does', async () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 1000; seed += 1) {
      const { results, violations } = await fuzzBindings(seed, binding);
      expect(results).toHaveLength(13);
      expect(violations, `seed ${seed}`).toEqual([]);
      for (const { kind } of results) kinds.add(kind);
    }
    expect([...kinds].toSorted()).toEqual(['done', 'failed', 'stopped', 'unknown']);
  });

  it.each(brokenWrites)('are caught when they believe that %s', async (_, sabotage) => {
    const caught = [];
    for (let seed = 1; seed <= 200 && caught.length === 0; seed += 1) {
      caught.push(...(await fuzzBindings(seed, binding, sabotage)).violations);
    }
    expect(caught.length).toBeGreaterThan(0);
  });
});
