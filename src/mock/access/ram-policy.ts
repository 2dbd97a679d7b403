import * as v from 'valibot';
import { apiError } from '../wire/mock-api-error';
import type { MockApiError } from '../wire/mock-api-error';
import { RequestParameters } from '../wire/parameters';
import { accountId } from '../seed/resource-groups';

const oneOrMore = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((texts) => (typeof texts === 'string' ? [texts] : texts)),
);

const policySchema = v.object({
  Version: v.literal('1'),
  Statement: v.array(
    v.strictObject({
      Effect: v.picklist(['Allow', 'Deny']),
      Action: oneOrMore,
      Resource: oneOrMore,
    }),
  ),
});

type Statement = v.InferOutput<typeof policySchema>['Statement'][number];

/** What a request needs: `ecs:ImportKeyPair` on `acs:ecs:cn-hangzhou:1234567890123456:keypair/web`. */
interface Permission {
  readonly action: string;
  readonly resource: string;
}

/** The policy is invalid or uses an unsupported element. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
}

/** RAM policies with Effect, Action and Resource, but without conditions. */
export class RamPolicy {
  readonly #statements: readonly Statement[];

  private constructor(statements: readonly Statement[]) {
    this.#statements = statements;
  }

  /** @throws PolicyError */
  static parse(json: string): RamPolicy {
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      throw new PolicyError('The policy is not JSON.');
    }
    const result = v.safeParse(policySchema, value);
    if (result.success) return new RamPolicy(result.output.Statement);
    const [issue] = result.issues;
    throw new PolicyError(`The policy isn't one that the mock evaluates: ${issue.message}`);
  }

  static all(): RamPolicy {
    return new RamPolicy([{ Effect: 'Allow', Action: ['*'], Resource: ['*'] }]);
  }

  /** @param actions such as `ecs:ImportKeyPair` or `ecs:Describe*` */
  denying(actions: readonly string[]): RamPolicy {
    const denied: Statement = { Effect: 'Deny', Action: [...actions], Resource: ['*'] };
    return new RamPolicy([...this.#statements, denied]);
  }

  /**
   * @param action without the product
   * @throws MockApiError Forbidden.RAM, or NoPermission from products other than ECS
   */
  check(action: string, values: ReadonlyMap<string, string>): void {
    for (const permission of permissionsFor(action, new RequestParameters(values))) {
      const matching = this.#statements.filter((statement) => covers(statement, permission));
      if (matching.some(({ Effect }) => Effect === 'Deny'))
        throw permissionError(permission, 'ExplicitDeny');
      if (matching.length === 0) throw permissionError(permission, 'ImplicitDeny');
    }
  }
}

/** Source: "RAM authorization" in the documents of the actions. */
function permissionsFor(action: string, parameters: RequestParameters): Permission[] {
  const regionId = parameters.text('RegionId') ?? '*';
  const resource = (kind: string, id = '*'): string =>
    `acs:ecs:${regionId}:${accountId}:${kind}/${id}`;
  const onAll = (...resources: string[]): Permission[] =>
    resources.map((each) => ({ action: `ecs:${action}`, resource: each }));
  const listed = (name: string): string[] => parameters.jsonArray(name, 'InvalidParameter') ?? [];
  switch (action) {
    case 'GetCallerIdentity':
      return [];
    case 'ListResourceGroups':
      return [{ action: 'ram:ListResourceGroups', resource: '*' }];
    case 'DescribeKeyPairs':
      return onAll(resource('keypair'));
    case 'CreateKeyPair':
    case 'ImportKeyPair': {
      const tagging = { action: 'ecs:TagResources', resource: resource('keypair') };
      return [...onAll(resource('keypair')), ...(parameters.tags().length > 0 ? [tagging] : [])];
    }
    case 'DeleteKeyPairs':
      return onAll(...listed('KeyPairNames').map((name) => resource('keypair', name)));
    case 'AttachKeyPair':
    case 'DetachKeyPair':
      return onAll(
        resource('keypair', parameters.text('KeyPairName')),
        ...listed('InstanceIds').map((id) => resource('instance', id)),
      );
    case 'DescribeInstances':
      return onAll(resource('instance'));
    case 'RebootInstance':
      return onAll(resource('instance', parameters.text('InstanceId')));
    case 'TagResources':
    case 'UntagResources':
    case 'ListTagResources': {
      const kind = parameters.text('ResourceType') ?? '*';
      const ids = parameters.list('ResourceId');
      return onAll(...(ids.length === 0 ? ['*'] : ids).map((id) => resource(kind, id)));
    }
    default:
      return onAll('*');
  }
}

function covers({ Action, Resource }: Statement, { action, resource }: Permission): boolean {
  return (
    Action.some((pattern) => matches(action.toLowerCase(), pattern.toLowerCase())) &&
    Resource.some((pattern) => matches(resource, pattern))
  );
}

function matches(text: string, pattern: string): boolean {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`, 's').test(text);
}

/** Source: errors of ECS and other products, captured in 2024. */
export function permissionError(
  { action }: Pick<Permission, 'action'>,
  noPermissionType: 'ExplicitDeny' | 'ImplicitDeny',
): MockApiError {
  const AccessDeniedDetail = {
    AuthAction: action,
    AuthPrincipalType: 'SubUser',
    AuthPrincipalOwnerId: accountId,
    AuthPrincipalDisplayName: '210123456789012345',
    NoPermissionType: noPermissionType,
    PolicyType: 'AccountLevelIdentityBasedPolicy',
    EncodedDiagnosticMessage: 'AQEAAAAAZ8k1YjQ2OTUzMDAtMDAwMC00MDAwLUEwMDAtMDAwMDAwMDAwMDAw',
  };
  const code = action.startsWith('ecs:') ? 'Forbidden.RAM' : 'NoPermission';
  return apiError(code, undefined, { AccessDeniedDetail });
}
