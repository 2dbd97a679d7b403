import type { GatewaySession } from '../../contract/gateway';
import { t } from '../i18n/t';

export interface Identity {
  /** The kind of identity: "RAM user". */
  label: string;
  /** Empty for the root of the account. */
  name: string;
  /** Only for an assumed role; otherwise empty. */
  sessionName: string;
}

/**
 * Reads the identity from its ARN: `acs:ram::<account>:root`, `…:user/<name>` or
 * `…:assumed-role/<role>/<session>`.
 * Source: STS, "GetCallerIdentity".
 */
export function identityOf({ IdentityType, Arn }: GatewaySession): Identity {
  const resource = /^acs:ram::[^:]*:(.*)$/s.exec(Arn)?.[1] ?? Arn;
  const [, first = '', second = ''] = /^[^/]*\/([^/]*)\/?(.*)$/s.exec(resource) ?? [];
  switch (IdentityType) {
    case 'Account':
      return { label: t('Root account'), name: '', sessionName: '' };
    case 'RAMUser':
      return { label: t('RAM user'), name: first || resource, sessionName: '' };
    case 'AssumedRoleUser':
      return { label: t('RAM role'), name: first || resource, sessionName: second };
    default:
      return { label: IdentityType || t('Identity'), name: resource, sessionName: '' };
  }
}
