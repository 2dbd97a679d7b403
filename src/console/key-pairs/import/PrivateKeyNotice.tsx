import type { PrivateKeyFormat } from '../../../keys/private-key/private-key-format';
import type { PublicKeyInfo } from '../../../keys/import/read-public-key';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { privateKeyName } from './public-key-messages';

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
      title={
        format === 'other'
          ? 'That was a private key'
          : `That was a private key (${privateKeyName(format)})`
      }
      actions={
        publicHalf && (
          <Button onClick={() => onUsePublicHalf(publicHalf.line)}>Use only its public half</Button>
        )
      }
    >
      <p>
        {publicHalf
          ? 'Nothing of it was sent or kept, and the box is empty again. ECS needs only its public half, which this page has read from it.'
          : 'Nothing of it was sent or kept, and the box is empty again. ECS needs the public key: the file that ends in .pub, or what “ssh-keygen -y -f <private key file>” prints.'}
      </p>
    </Notice>
  );
}
