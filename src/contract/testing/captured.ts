import type { Action, RequestOf } from '../action';
import { actions, type ActionName, type Actions } from '../actions';
import AttachKeyPair from '../captured/AttachKeyPair.json';
import CreateKeyPair from '../captured/CreateKeyPair.json';
import DeleteKeyPairs from '../captured/DeleteKeyPairs.json';
import DescribeInstances from '../captured/DescribeInstances.json';
import DescribeKeyPairs from '../captured/DescribeKeyPairs.json';
import DescribeRegions from '../captured/DescribeRegions.json';
import DetachKeyPair from '../captured/DetachKeyPair.json';
import ListResourceGroups from '../captured/ListResourceGroups.json';
import RebootInstance from '../captured/RebootInstance.json';

/** A real response with names, IDs, addresses and keys replaced. */
export interface Captured<A extends ActionName = ActionName> {
  readonly source: string;
  readonly year: number;
  readonly request: RequestOf<Actions[A]>;
  readonly response: unknown;
}

/** No public example exists for ImportKeyPair, TagResources or UntagResources. */
export const captured: { readonly [A in ActionName]?: readonly Captured<A>[] } = {
  AttachKeyPair,
  CreateKeyPair,
  DeleteKeyPairs,
  DescribeInstances,
  DescribeKeyPairs,
  DescribeRegions,
  DetachKeyPair,
  ListResourceGroups,
  RebootInstance,
};

export const allCaptured = (Object.keys(captured) as ActionName[]).flatMap((name) =>
  (captured[name] ?? []).map((each: Captured, index) => ({
    ...each,
    action: actions[name] as Action,
    title: `${name} ${index + 1}, ${each.source}, ${each.year}`,
  })),
);
