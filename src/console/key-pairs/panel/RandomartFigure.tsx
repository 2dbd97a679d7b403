import type { Randomart } from '../../../keys/randomart';
import styles from './RandomartFigure.module.css';

export function RandomartFigure({ randomart }: { randomart: Randomart }) {
  return (
    <figure className={styles['figure']}>
      <pre
        role="img"
        aria-label={randomart.description}
        translate="no"
        className={styles['picture']}
      >
        {randomart.text}
      </pre>
      <figcaption className={styles['caption']}>
        The same fingerprint, SHA256, as a picture: easier to tell apart at a glance.
      </figcaption>
    </figure>
  );
}
