import type { PrivateKeyFormat } from '../../../keys/private-key/private-key-format';
import type { PublicKeyInfo } from '../../../keys/import/read-public-key';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { describeFormat } from './private-key-name';

/** What is kept of a private key that was pasted by mistake. */
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
    >
      <p>
        {publicHalf
          ? t('It wasn’t sent or kept, and the box is empty again. ECS needs only its public half.')
          : t(
              'It wasn’t sent or kept, and the box is empty again. ECS needs the public key: the file that ends in .pub, or what “ssh-keygen -y -f <private key file>” prints.',
            )}
      </p>
    </Notice>
  );
}

function titleFor(format: PrivateKeyFormat): string {
  if (format === 'other') return t('That was a private key');
  const { name, isEncrypted } = describeFormat(format);
  return isEncrypted
    ? t('That was a private key ({format}, encrypted)', { format: name })
    : t('That was a private key ({format})', { format: name });
}
