import { Notice } from '../../ui/Notice';
import { CopyableFact, CopyableFacts } from '../CopyableFacts';
import { fingerprintCommands } from './connect-commands';
import { PanelHint } from './PanelSection';
import { withColons, type PublicKeyFacts } from './public-key-facts';
import { RandomartFigure } from './RandomartFigure';

interface FingerprintsProps {
  name: string;
  /** As DescribeKeyPairs gives it. */
  listedMd5: string;
  /** `null` when there is no public key to work them out from. */
  facts: PublicKeyFacts | null;
}

/** Each fingerprint beside the command that prints it, so that the two can be held together. */
export function Fingerprints({ name, listedMd5, facts }: FingerprintsProps) {
  const commands = fingerprintCommands(name);
  return (
    <>
      {facts && facts.md5 !== listedMd5 && (
        <Notice tone="warning" title="Fingerprint and public key do not belong together">
          <p>
            The MD5 fingerprint below is what ECS lists. That of the public key above is {facts.md5}
            .
          </p>
        </Notice>
      )}
      <CopyableFacts>
        <CopyableFact term="MD5, as ECS shows it" what="MD5 fingerprint" text={listedMd5} />
        <CopyableFact
          term="MD5, as ssh-keygen shows it"
          what="MD5 fingerprint with colons"
          text={withColons(listedMd5)}
        />
        <CopyableFact
          term="Command that prints it"
          what="command for the MD5 fingerprint"
          text={commands.md5}
        />
      </CopyableFacts>
      {facts && (
        <CopyableFacts>
          <CopyableFact term="SHA256" what="SHA256 fingerprint" text={facts.sha256} />
          <CopyableFact
            term="Command that prints it"
            what="command for the SHA256 fingerprint"
            text={commands.sha256}
          />
        </CopyableFacts>
      )}
      {facts?.randomart && (
        <>
          <RandomartFigure randomart={facts.randomart} />
          <CopyableFacts>
            <CopyableFact
              term="Command that draws it"
              what="command for the picture"
              text={commands.randomart}
            />
          </CopyableFacts>
        </>
      )}
      <PanelHint>
        AWS shows another fingerprint for a key that it made itself: a SHA-1 of the private key.
        Here only the public key is known, so that one cannot be worked out.
      </PanelHint>
    </>
  );
}
