import { attachKeyPair, detachKeyPair } from './bindings';
import { getCallerIdentity } from './caller-identity';
import { describeInstances, rebootInstance } from './instances';
import { deleteKeyPairs, describeKeyPairs, importKeyPair } from './key-pairs';
import { describeRegions } from './regions';
import { listResourceGroups } from './resource-groups';
import { tagResources, untagResources } from './tags';
import { createKeyPair, joinResourceGroup, listTagResources } from './mock-only-actions';

/** The actions that the console calls. */
export const calledActions = {
  DescribeRegions: describeRegions,
  DescribeKeyPairs: describeKeyPairs,
  ImportKeyPair: importKeyPair,
  DeleteKeyPairs: deleteKeyPairs,
  AttachKeyPair: attachKeyPair,
  DetachKeyPair: detachKeyPair,
  DescribeInstances: describeInstances,
  RebootInstance: rebootInstance,
  TagResources: tagResources,
  UntagResources: untagResources,
  ListResourceGroups: listResourceGroups,
} as const;

/** Every action that the console calls or the mock implements. */
export const actions = {
  ...calledActions,
  CreateKeyPair: createKeyPair,
  ListTagResources: listTagResources,
  JoinResourceGroup: joinResourceGroup,
  GetCallerIdentity: getCallerIdentity,
} as const;

export type Actions = typeof actions;
export type ActionName = keyof Actions;
export type CalledAction = (typeof calledActions)[keyof typeof calledActions];

export function isActionName(text: string): text is ActionName {
  return Object.hasOwn(actions, text);
}
