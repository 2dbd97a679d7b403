import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allowedActions } from '../../src/gateway/rules/actions';
import { MockApiError } from '../../src/mock/wire/mock-api-error';
import { RamPolicy } from '../../src/mock/access/ram-policy';

interface Policy {
  readonly Statement: readonly { readonly Action: string[] }[];
}

function read(name: string): string {
  return readFileSync(new URL(`../../docs/ram/${name}.json`, import.meta.url), 'utf8');
}

/** Parameters that select resources, for every action. */
const parameters = new Map(
  Object.entries({
    RegionId: 'cn-hangzhou',
    KeyPairName: 'web',
    KeyPairNames: '["web","db"]',
    InstanceId: 'i-1',
    InstanceIds: '["i-1","i-2"]',
    ResourceType: 'keypair',
    'ResourceId.1': 'web',
    'Tag.1.Key': 'env',
  }),
);

function isAllowed(policy: RamPolicy, action: string): boolean {
  try {
    policy.check(action, parameters);
    return true;
  } catch (error) {
    if (error instanceof MockApiError) return false;
    throw error;
  }
}

const gatewayActions = Array.from(allowedActions.values());

describe.each([
  { name: 'full', allows: () => true },
  { name: 'read-only', allows: (isWrite: boolean) => !isWrite },
])('the RAM policy docs/ram/$name.json', ({ name, allows }) => {
  const text = read(name);
  const policy = RamPolicy.parse(text);

  it.each(gatewayActions)('decides about $name as it should', ({ name: action, isWrite }) => {
    expect(isAllowed(policy, action)).toBe(allows(isWrite));
  });

  it('names nothing that the page does not call', () => {
    const called = new Set(
      gatewayActions.map(({ name: action, product }) =>
        product === 'ResourceManager' ? `ram:${action}` : `ecs:${action}`,
      ),
    );
    const named = (JSON.parse(text) as Policy).Statement.flatMap(({ Action }) => Action);
    expect(named.filter((action) => !called.has(action))).toEqual([]);
  });
});
