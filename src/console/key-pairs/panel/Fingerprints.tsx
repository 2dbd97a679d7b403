import { publicKeyFileName } from '../../../keys/private-key/file-name';
import type { Elements } from '../../ui/elements';
import { Notice } from '../../ui/Notice';
import { PanelHint } from '../../ui/PanelSection';
import { fingerprintCommands } from '../connect/commands';
import { CopyableFact, CopyableFacts } from '../CopyableFacts';
import styles from './Fingerprints.module.css';
import { withColons, type PublicKeyFacts } from './public-key-facts';

interface FingerprintsProps {
  name: string;
  /** As DescribeKeyPairs gives it; empty when it gives none. */
  listedMd5: string;
  /** `null` when there is no public key to work them out from. */
  facts: PublicKeyFacts | null;
}

/** Each fingerprint beside the command that prints it, so that the two can be held together. */
export function Fingerprints({ name, listedMd5, facts }: FingerprintsProps) {
  const md5 = listedMd5 || (facts?.md5 ?? '');
  const commands = fingerprintCommands(name);
  return (
    <>
      {facts && listedMd5 !== '' && facts.md5 !== listedMd5 && (
        <Notice tone="warning" title="Fingerprint and public key do not belong together">
          <p>
            The MD5 fingerprint below is what ECS lists. That of the public key above is{' '}
            <code translate="no">{facts.md5}</code>.
          </p>
        </Notice>
      )}
      <PanelHint>
        The commands are for the file that was downloaded, once it is protected (see How to
        connect). Of the public key, saved as <code translate="no">{publicKeyFileName(name)}</code>,
        ssh-keygen prints the same.
      </PanelHint>
      {listedMd5 === '' && <PanelHint>ECS does not say what the MD5 fingerprint is.</PanelHint>}
      <Group title="MD5">
        <CopyableFacts>
          {listedMd5 !== '' && (
            <CopyableFact term="As ECS shows it" label="Copy MD5 fingerprint" text={listedMd5} />
          )}
          {md5 !== '' && (
            <CopyableFact
              term="As ssh-keygen shows it"
              label="Copy MD5 fingerprint with colons"
              text={withColons(md5)}
            />
          )}
          <CopyableFact
            term="Command that prints it"
            label="Copy command for the MD5 fingerprint"
            text={commands.md5}
          />
        </CopyableFacts>
      </Group>
      {facts && (
        <Group title="SHA256">
          <CopyableFacts>
            <CopyableFact
              term="As ssh-keygen shows it"
              label="Copy SHA256 fingerprint"
              text={facts.sha256}
            />
            <CopyableFact
              term="Command that prints it"
              label="Copy command for the SHA256 fingerprint"
              text={commands.sha256}
            />
          </CopyableFacts>
        </Group>
      )}
      {facts?.randomart && (
        <Group title="Randomart">
          <figure className={styles['figure']}>
            <pre
              role="img"
              aria-label={facts.randomart.description}
              translate="no"
              className={styles['picture']}
            >
              {facts.randomart.text}
            </pre>
            <figcaption className={styles['caption']}>
              <PanelHint>The SHA256 fingerprint as a picture, for a check at a glance.</PanelHint>
              <CopyableFacts>
                <CopyableFact
                  term="Command that draws it"
                  label="Copy command for the randomart"
                  text={commands.randomart}
                />
              </CopyableFacts>
            </figcaption>
          </figure>
        </Group>
      )}
      <PanelHint>
        AWS shows another fingerprint for a key that it made itself: a SHA-1 of the private key.
        Only the public key is known here, so that one cannot be worked out.
      </PanelHint>
    </>
  );
}

function Group({ title, children }: { title: string; children: Elements }) {
  return (
    <div className={styles['group']}>
      <h4 className={styles['title']}>{title}</h4>
      {children}
    </div>
  );
}
