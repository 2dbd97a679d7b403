import { Phrase } from '../../i18n/Phrase';
import type { Elements } from '../../ui/elements';
import { focusOnMount } from '../../ui/focus-on-mount';
import styles from './Steps.module.css';

interface KeyPairStepProps {
  keyPairName: string;
  children: Elements;
}

/** The content of a step, under the name of its key pair. Takes focus, which the step before it had. */
export function KeyPairStep({ keyPairName, children }: KeyPairStepProps) {
  return (
    <div ref={focusOnMount} tabIndex={-1} className="stack">
      <p>
        <Phrase
          text="Key pair <b>{keyPair}</b>"
          b={<b className={styles['name']} />}
          keyPair={keyPairName}
        />
      </p>
      {children}
    </div>
  );
}
