import { ApiError } from '../../api/api-error';
import { t } from '../../i18n/t';
import { isolated } from '../../ui/isolated';

export function deletedMessage(names: readonly string[]): string {
  const [name = ''] = names;
  if (names.length === 1) return t('Key pair {name} deleted', { name: isolated(name) });
  return t('{total} key pairs deleted', { total: names.length });
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
    ? t(
        'ECS lists no bound instances, but can take up to 20 minutes to register an unbind. Retry later.',
      )
    : t(
        {
          one: 'Unbind it first. After an unbind, ECS can take up to 20 minutes to notice; then try again.',
          other:
            'Unbind them first. After an unbind, ECS can take up to 20 minutes to notice; then try again.',
        },
        { count: names.length },
      );
}
