import type { PrivateKeyFormat } from '../../../keys/private-key/private-key-format';
import type { PublicKeyInfo } from '../../../keys/import/read-public-key';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

export interface RefusedPrivateKey {
  format: PrivateKeyFormat;
  publicHalf: PublicKeyInfo | null;
  fileName: string | null;
}

interface PrivateKeyNoticeProps {
  privateKey: RefusedPrivateKey;
  onUsePublicHalf: (line: string) => void;
}

export function PrivateKeyNotice({ privateKey, onUsePublicHalf }: PrivateKeyNoticeProps) {
  const { format, publicHalf } = privateKey;
  return (
    <Notice
      tone="error"
      title={titleFor(format)}
      actions={
        publicHalf && (
          <Button onClick={() => onUsePublicHalf(publicHalf.line)}>
            {t('Use only its public half')}
          </Button>
        )
      }
      text={
        publicHalf
          ? t('It wasn’t sent or kept, and the box is empty again. ECS needs only its public half.')
          : t(
              'It wasn’t sent or kept, and the box is empty again. ECS needs the public key: the file that ends in .pub, or what “ssh-keygen -y -f <private key file>” prints.',
            )
      }
    />
  );
}

function titleFor(format: PrivateKeyFormat): string {
  if (format === 'other') return t('That was a private key');
  const bare = format.replace(/^encrypted-/, '');
  return t(
    bare === format
      ? 'That was a private key ({format})'
      : 'That was a private key ({format}, encrypted)',
    { format: formatNames[bare] ?? bare },
  );
}

const formatNames: Readonly<Record<string, string>> = {
  pkcs1: 'PKCS#1',
  pkcs8: 'PKCS#8',
  openssh: 'OpenSSH',
  putty: 'PuTTY',
  sec1: 'SEC 1',
  dsa: 'DSA',
  ssh2: 'SSH2',
  pkcs12: 'PKCS#12',
  jwk: 'JWK',
};
