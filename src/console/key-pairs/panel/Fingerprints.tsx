import { publicKeyFileName } from '../../../keys/private-key/file-name';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import type { Elements } from '../../ui/elements';
import { Notice } from '../../ui/Notice';
import { fingerprintCommands } from '../connect/commands';
import { CopyableFact, CopyableFacts } from '../CopyableFacts';
import styles from './Fingerprints.module.css';
import { withColons, type PublicKeyFacts } from './public-key-facts';

interface FingerprintsProps {
  name: string;
  /** As listed by DescribeKeyPairs, possibly empty. */
  listedMd5: string;
  facts: PublicKeyFacts | null;
}

export function Fingerprints({ name, listedMd5, facts }: FingerprintsProps) {
  const md5 = listedMd5 || (facts?.md5 ?? '');
  const commands = fingerprintCommands(name);
  return (
    <>
      {facts && listedMd5 !== '' && facts.md5 !== listedMd5 && (
        <Notice tone="warning" title={t('Fingerprint doesn’t match the public key')}>
          <p>
            <Phrase
              text="ECS lists the MD5 fingerprint below. The public key above has the fingerprint {fingerprint}."
              fingerprint={<code translate="no">{facts.md5}</code>}
            />
          </p>
        </Notice>
      )}
      <p className="hint">
        <Phrase
          text="Use the commands with the downloaded private key file, after you protect it (see How to connect). ssh-keygen prints the same for the public key saved as {file}."
          file={<code translate="no">{publicKeyFileName(name)}</code>}
        />
      </p>
      {listedMd5 === '' && <p className="hint">{t('ECS didn’t return the MD5 fingerprint.')}</p>}
      <Group name="MD5">
        <CopyableFacts>
          {listedMd5 !== '' && (
            <CopyableFact
              term={t('As ECS shows it')}
              label={t('Copy MD5 fingerprint')}
              text={listedMd5}
            />
          )}
          {md5 !== '' && (
            <CopyableFact
              term={t('As ssh-keygen shows it')}
              label={t('Copy MD5 fingerprint with colons')}
              text={withColons(md5)}
            />
          )}
          <CopyableFact
            term={t('Command that prints it')}
            label={t('Copy command for the MD5 fingerprint')}
            text={commands.md5}
          />
        </CopyableFacts>
      </Group>
      {facts && (
        <Group name="SHA256">
          <CopyableFacts>
            <CopyableFact
              term={t('As ssh-keygen shows it')}
              label={t('Copy SHA256 fingerprint')}
              text={facts.sha256}
            />
            <CopyableFact
              term={t('Command that prints it')}
              label={t('Copy command for the SHA256 fingerprint')}
              text={commands.sha256}
            />
          </CopyableFacts>
        </Group>
      )}
      {facts?.randomart && (
        <Group name={t('Randomart')}>
          <figure className={styles['figure']}>
            <pre
              role="img"
              lang="en"
              aria-label={facts.randomart.description}
              translate="no"
              className={styles['picture']}
            >
              {facts.randomart.text}
            </pre>
            <figcaption className={styles['caption']}>
              <p className="hint">{t('The SHA256 fingerprint as a picture, for a quick check.')}</p>
              <CopyableFacts>
                <CopyableFact
                  term={t('Command that draws it')}
                  label={t('Copy command for the randomart')}
                  text={commands.randomart}
                />
              </CopyableFacts>
            </figcaption>
          </figure>
        </Group>
      )}
      <p className="hint">
        {t(
          'AWS shows a different fingerprint for a key pair that it created: a SHA-1 of the private key, which can’t be calculated from the public key.',
        )}
      </p>
    </>
  );
}

function Group({ name, children }: { name: string; children: Elements }) {
  return (
    <div className={styles['group']}>
      <h4 translate="no" className={styles['title']}>
        {name}
      </h4>
      {children}
    </div>
  );
}
