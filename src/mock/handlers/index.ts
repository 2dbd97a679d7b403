import { isActionName } from '../../contract/actions';
import type { ActionName } from '../../contract/actions';
import { refusal } from '../api-error';
import { attachKeyPair, detachKeyPair } from './bindings';
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
};

/** @throws ApiError InvalidAction.NotFound */
export function handlerOf(action: string): Handlers[ActionName] {
  if (!isActionName(action)) throw refusal('InvalidAction.NotFound');
  return handlers[action];
}
