import { actions, isActionName } from '../../contract/actions';
import type { ActionName } from '../../contract/actions';
import { apiError } from '../wire/mock-api-error';
import { attachKeyPair, detachKeyPair } from './bindings';
import { getCallerIdentity } from './caller-identity';
import { deleteKeyPairs } from './delete-key-pairs';
import { describeKeyPairs } from './describe-key-pairs';
import type { Handler } from './handler';
import { describeInstances, rebootInstance } from './instances';
import { createKeyPair, importKeyPair } from './create-and-import-key-pair';
import { describeRegions } from './regions';
import { joinResourceGroup, listResourceGroups } from './resource-groups';
import { listTagResources, tagResources, untagResources } from './tags';

const handlers: { readonly [A in ActionName]: Handler<A> } = {
  DescribeRegions: describeRegions,
  DescribeKeyPairs: describeKeyPairs,
  CreateKeyPair: createKeyPair,
  ImportKeyPair: importKeyPair,
  DeleteKeyPairs: deleteKeyPairs,
  AttachKeyPair: attachKeyPair,
  DetachKeyPair: detachKeyPair,
  DescribeInstances: describeInstances,
  RebootInstance: rebootInstance,
  TagResources: tagResources,
  UntagResources: untagResources,
  ListTagResources: listTagResources,
  JoinResourceGroup: joinResourceGroup,
  ListResourceGroups: listResourceGroups,
  GetCallerIdentity: getCallerIdentity,
};

const versions: ReadonlySet<string> = new Set(Object.values(actions).map(({ api }) => api.version));

/**
 * The version selects the product, since all share one endpoint; requests from the page have none.
 *
 * @throws MockApiError InvalidVersion, InvalidAction.NotFound
 */
export function handlerOf(action: string, version: string): Handler<ActionName> {
  if (version !== '' && !versions.has(version)) throw apiError('InvalidVersion');
  if (!isActionName(action)) throw apiError('InvalidAction.NotFound');
  if (version !== '' && actions[action].api.version !== version) {
    throw apiError('InvalidAction.NotFound');
  }
  return handlers[action];
}
