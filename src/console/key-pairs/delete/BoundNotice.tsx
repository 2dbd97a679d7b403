import { Notice } from '../../ui/Notice';

interface BoundNoticeProps {
  /** How many of the key pairs to delete are bound to an instance; one at least. */
  bound: number;
  all: number;
}

/** What follows from deleting a key pair that is bound. */
export function BoundNotice({ bound, all }: BoundNoticeProps) {
  return (
    <Notice tone="warning" title={boundMessage(bound, all)}>
      <p>
        {bound === 1
          ? 'The instances keep working and still accept the private key. They also keep the name of the key pair, so it is retired: no new key pair can have it until no instance carries it any more. To keep the name free, unbind first. ECS may refuse instead, by its rule since December 2024; then nothing is deleted.'
          : 'The instances keep working and still accept the private keys. They also keep the names of the key pairs, so these names are retired: no new key pair can have them until no instance carries them any more. To keep the names free, unbind first. ECS may refuse instead, by its rule since December 2024; then nothing is deleted.'}
      </p>
    </Notice>
  );
}

function boundMessage(bound: number, all: number): string {
  if (all === 1) return 'This key pair is bound';
  return bound === 1 ? 'One of them is bound' : `${bound} of them are bound`;
}
