import { ApiError } from '../../api/api-error';
import { isolated } from '../../ui/isolated';

/** "3 key pairs deleted" */
export function deletedMessage(names: readonly string[]): string {
  return names.length === 1
    ? `Key pair ${isolated(names[0] ?? '')} deleted`
    : `${keyPairCount(names.length)} deleted`;
}

/** "1 key pair", "3 key pairs" */
export function keyPairCount(count: number): string {
  return count === 1 ? '1 key pair' : `${count} key pairs`;
}

/** Whether ECS refused because a key pair is bound: one is enough for all that a request names. */
export function isBoundRefusal(error: unknown): boolean {
  return (
    error instanceof ApiError && error.code === 'InvalidParameter.KeypairAlreadyAttachedInstance'
  );
}

/** What to do about `isBoundRefusal`, if `unbound` are the key pairs that surely aren't bound. */
export function boundRefusalAdvice(names: readonly string[], unbound: ReadonlySet<string>): string {
  return names.every((name) => unbound.has(name))
    ? 'ECS lists no instance that it’s bound to, but can take up to 20 minutes to notice an unbind. Try again later.'
    : 'Unbind it first.';
}
