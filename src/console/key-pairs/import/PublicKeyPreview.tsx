import { useQuery } from '@tanstack/react-query';
import { md5Fingerprint, sha256Fingerprint } from '../../../keys/fingerprint/fingerprint';
import { keyFamily } from '../../../keys/public-key/openssh-public-key';
import type { PublicKeyInfo } from '../../../keys/import/read-public-key';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { useRegion } from '../../regions/region';
import { listNames } from '../../ui/list-names';
import { Notice } from '../../ui/Notice';
import { keyPairsQuery } from '../data/queries';
import styles from './PublicKeyField.module.css';

export function PublicKeyPreview({ publicKey }: { publicKey: PublicKeyInfo }) {
  const { regionId } = useRegion();
  const { data: list } = useQuery(keyPairsQuery(regionId));
  const { type, bits, comment, blob } = publicKey;
  const md5 = md5Fingerprint(blob);
  const same = (list?.keyPairs ?? [])
    .filter((keyPair) => keyPair.KeyPairFingerPrint === md5)
    .map((keyPair) => keyPair.KeyPairName);
  return (
    <>
      <dl className={`facts ${styles['preview']}`} aria-label={t('Key to import')}>
        <dt>{t('Type')}</dt>
        <dd>{t('{type}, {bits} bits', { type: keyFamily(type), bits: String(bits) })}</dd>
        <dt>{t('Comment')}</dt>
        <dd>{comment === '' ? t('None') : <bdi translate="no">{comment}</bdi>}</dd>
        <dt translate="no">MD5</dt>
        <dd>
          <code translate="no">{md5}</code>
        </dd>
        <dt translate="no">SHA256</dt>
        <dd>
          <code translate="no">{sha256Fingerprint(blob)}</code>
        </dd>
      </dl>
      {type === 'ssh-ed25519' && (
        <Notice
          tone="warning"
          title={t('ECS may not accept this key')}
          text={t(
            'The ECS documentation lists RSA and ECDSA keys, but not Ed25519. Select OK to try it. If ECS doesn’t accept the key, use an RSA key of 2048 bits or more.',
          )}
        />
      )}
      {same.length > 0 && (
        <Notice tone="warning" title={t('This key is already in this region')}>
          <p>
            <Phrase
              text="It’s listed as {names}. You can still import it under another name."
              names={listNames(same)}
            />
          </p>
        </Notice>
      )}
    </>
  );
}
