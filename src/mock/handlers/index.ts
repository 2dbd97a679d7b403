import { actions, isActionName } from '../../contract/actions';
import type { ActionName } from '../../contract/actions';
import { refusal } from '../wire/api-error';
import { attachKeyPair, detachKeyPair } from './bindings';
import { getCallerIdentity } from './caller-identity';
import { deleteKeyPairs } from './delete-key-pairs';
import { describeKeyPairs } from './describe-key-pairs';
import type { Handler } from './handler';
import { describeInstances, rebootInstance } from './instances';
import { createKeyPair, importKeyPair } from './new-key-pairs';
import { describeRegions } from './regions';
import { joinResourceGroup, listResourceGroups } from './resource-groups';
import { listTagResources, tagResources, untagResources } from './tags';

type Handlers = { readonly [A in ActionName]: Handler<A> };

/** Total over the actions of the contract: an action without a handler does not compile. */
const handlers: Handlers = {
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
 * The handler of an action. The products share one endpoint here, so the version decides which one
 * is meant; a request of the page has none.
 *
 * @throws ApiError InvalidVersion, InvalidAction.NotFound
 */
export function handlerOf(action: string, version: string): Handlers[ActionName] {
  if (version !== '' && !versions.has(version)) throw refusal('InvalidVersion');
  if (!isActionName(action)) throw refusal('InvalidAction.NotFound');
  if (version !== '' && actions[action].api.version !== version) {
    throw refusal('InvalidAction.NotFound');
  }
  return handlers[action];
}
