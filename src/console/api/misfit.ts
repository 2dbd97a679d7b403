import type { ActionName, AnswerOf, RequestOf } from '../../contract/actions';
import type { BindKeyPairAnswer, BindKeyPairRequest } from '../../contract/key-pairs';
import { describeKeyPairsPageSize } from '../../contract/limits';

type Check<A extends ActionName> = (request: RequestOf<A>, answer: AnswerOf<A>) => string | null;

const checks: { [A in ActionName]?: Check<A> } = {
  DescribeKeyPairs(request, { PageNumber, PageSize, TotalCount, KeyPairs }) {
    const page = request.PageNumber ?? 1;
    const size = request.PageSize ?? describeKeyPairsPageSize.default;
    if (PageNumber !== page || PageSize !== size) return 'ECS answered with another page.';
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
export function misfit<A extends ActionName>(
  action: A,
  request: RequestOf<A>,
  answer: AnswerOf<A>,
): string | null {
  return checks[action]?.(request, answer) ?? null;
}

function bindingMisfit(request: BindKeyPairRequest, answer: BindKeyPairAnswer): string | null {
  const isForeign = answer.Results.Result.some(
    ({ InstanceId }) => !request.InstanceIds.includes(InstanceId),
  );
  return isForeign
    ? 'ECS answered for other instances.'
    : otherKeyPair(request.KeyPairName, answer.KeyPairName);
}

function otherKeyPair(asked: string, answered: string): string | null {
  return asked === answered ? null : 'ECS answered for another key pair.';
}
