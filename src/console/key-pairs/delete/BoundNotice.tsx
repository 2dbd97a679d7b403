import { t } from '../../i18n/t';
import { Notice } from '../../ui/Notice';

export function BoundNotice({ bound, all }: { bound: number; all: number }) {
  return (
    <Notice
      tone="warning"
      title={boundMessage(bound, all)}
      text={t(
        {
          one: 'Instances keep accepting the private key. The name stays reserved until no instance uses it. To free the name, unbind the key pair first. ECS may refuse to delete bound key pairs.',
          other:
            'Instances keep accepting the private keys. The names stay reserved until no instance uses them. To free the names, unbind the key pairs first. ECS may refuse to delete bound key pairs.',
        },
        { count: bound },
      )}
    />
  );
}

function boundMessage(bound: number, all: number): string {
  if (all === 1) return t('This key pair is bound');
  return t(
    { one: '{count} of these key pairs is bound', other: '{count} of these key pairs are bound' },
    { count: bound },
  );
}
