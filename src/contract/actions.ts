import type {
  DescribeInstancesAnswer,
  DescribeInstancesRequest,
  RebootInstanceRequest,
} from './instances';
import type {
  BindKeyPairAnswer,
  BindKeyPairRequest,
  CreateKeyPairAnswer,
  CreateKeyPairRequest,
  DeleteKeyPairsRequest,
  DescribeKeyPairsAnswer,
  DescribeKeyPairsRequest,
  ImportKeyPairAnswer,
  ImportKeyPairRequest,
} from './key-pairs';
import type { DescribeRegionsAnswer, DescribeRegionsRequest } from './regions';
import type {
  JoinResourceGroupRequest,
  ListResourceGroupsAnswer,
  ListResourceGroupsRequest,
} from './resource-groups';
import type {
  ListTagResourcesAnswer,
  ListTagResourcesRequest,
  TagResourcesRequest,
  UntagResourcesRequest,
} from './tags';

/** What every answer carries, and all that a write without a result answers. */
export interface Acknowledgement {
  RequestId: string;
}

/**
 * Every action that the console calls or the stand-in answers, with its request and its answer.
 * ECS OpenAPI 2014-05-26; ListResourceGroups is of Resource Manager 2020-03-31.
 */
export interface Actions {
  DescribeRegions: { request: DescribeRegionsRequest; answer: DescribeRegionsAnswer };
  DescribeKeyPairs: { request: DescribeKeyPairsRequest; answer: DescribeKeyPairsAnswer };
  CreateKeyPair: { request: CreateKeyPairRequest; answer: CreateKeyPairAnswer };
  ImportKeyPair: { request: ImportKeyPairRequest; answer: ImportKeyPairAnswer };
  DeleteKeyPairs: { request: DeleteKeyPairsRequest; answer: Acknowledgement };
  AttachKeyPair: { request: BindKeyPairRequest; answer: BindKeyPairAnswer };
  DetachKeyPair: { request: BindKeyPairRequest; answer: BindKeyPairAnswer };
  DescribeInstances: { request: DescribeInstancesRequest; answer: DescribeInstancesAnswer };
  RebootInstance: { request: RebootInstanceRequest; answer: Acknowledgement };
  TagResources: { request: TagResourcesRequest; answer: Acknowledgement };
  UntagResources: { request: UntagResourcesRequest; answer: Acknowledgement };
  ListTagResources: { request: ListTagResourcesRequest; answer: ListTagResourcesAnswer };
  JoinResourceGroup: { request: JoinResourceGroupRequest; answer: Acknowledgement };
  ListResourceGroups: { request: ListResourceGroupsRequest; answer: ListResourceGroupsAnswer };
}

export type ActionName = keyof Actions;

/** A record, because only that must name every action to compile. */
const everyAction: Record<ActionName, true> = {
  DescribeRegions: true,
  DescribeKeyPairs: true,
  CreateKeyPair: true,
  ImportKeyPair: true,
  DeleteKeyPairs: true,
  AttachKeyPair: true,
  DetachKeyPair: true,
  DescribeInstances: true,
  RebootInstance: true,
  TagResources: true,
  UntagResources: true,
  ListTagResources: true,
  JoinResourceGroup: true,
  ListResourceGroups: true,
};

const actionNames = Object.keys(everyAction) as ActionName[];

export function isActionName(text: string): text is ActionName {
  return Object.hasOwn(everyAction, text);
}

export type RequestOf<A extends ActionName> = Actions[A]['request'];
export type AnswerOf<A extends ActionName> = Actions[A]['answer'];

/** What the console never calls: it is there for other clients of the API. */
const uncalledActions = ['CreateKeyPair', 'ListTagResources', 'JoinResourceGroup'] as const;

/** What the console calls. */
export type CalledAction = Exclude<ActionName, (typeof uncalledActions)[number]>;

export const calledActions = actionNames.filter(
  (name): name is CalledAction => !uncalledActions.some((uncalled) => uncalled === name),
);
