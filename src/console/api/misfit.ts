import type { AnswerOf, CalledAction, RequestOf } from '../../contract/actions';
import type { BindKeyPairAnswer, BindKeyPairRequest } from '../../contract/key-pairs';
import { describeKeyPairsPageSize, keyPairsPerRegion } from '../../contract/limits';

type Check<A extends CalledAction> = (request: RequestOf<A>, answer: AnswerOf<A>) => string | null;

/** Far above any quota: the pages of a list are asked for side by side, as many as are counted. */
const mostKeyPairs = 20 * keyPairsPerRegion;

const checks: { [A in CalledAction]?: Check<A> } = {
  DescribeKeyPairs(request, { PageNumber, PageSize, TotalCount, KeyPairs }) {
    const page = request.PageNumber ?? 1;
    const size = request.PageSize ?? describeKeyPairsPageSize.default;
    if (PageNumber !== page || PageSize !== size) return 'ECS answered with another page.';
    if (TotalCount > mostKeyPairs) return 'ECS counted more key pairs than a region can hold.';
    const room = Math.max(0, TotalCount - (page - 1) * size);
    const rows = KeyPairs.KeyPair.length;
    return rows === Math.min(size, room) ? null : 'ECS listed more or fewer than it counted.';
  },

  DescribeInstances: (request, { Instances }) =>
    Instances.Instance.every(({ RegionId }) => RegionId === request.RegionId)
      ? null
      : 'ECS answered for another region.',

  ImportKeyPair: (request, { KeyPairName }) => otherKeyPair(request.KeyPairName, KeyPairName),
  AttachKeyPair: bindingMisfit,
  DetachKeyPair: bindingMisfit,
};

/**
 * Why an answer, good in itself, is none to the request, in words; `null` when it is one. A list
 * that does not fit its own count would be shown as the whole of it.
 */
export function misfit<A extends CalledAction>(
  action: A,
  request: RequestOf<A>,
  answer: AnswerOf<A>,
): string | null {
  return checks[action]?.(request, answer) ?? null;
}

function bindingMisfit(request: BindKeyPairRequest, answer: BindKeyPairAnswer): string | null {
  const { KeyPairName, TotalCount, FailCount, Results } = answer;
  const { InstanceIds: asked } = request;
  const listed = Results.Result;
  const failures = listed.filter(({ Success }) => !Success).length;
  if (listed.some(({ InstanceId }) => !asked.includes(InstanceId)) || TotalCount !== asked.length) {
    return 'ECS answered for other instances.';
  }
  // An instance that is left out will be looked at, and may be among the failures.
  if (FailCount < failures || FailCount > failures + asked.length - listed.length) {
    return 'ECS counted other failures than it listed.';
  }
  return otherKeyPair(request.KeyPairName, KeyPairName);
}

function otherKeyPair(asked: string, answered: string): string | null {
  return asked === answered ? null : 'ECS answered for another key pair.';
}
