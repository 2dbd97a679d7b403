import { Phrase } from '../../i18n/Phrase';
import { TextField } from '../../ui/Field';
import type { Confirmation } from './confirmation';

interface TypedConfirmationProps {
  confirmation: Confirmation;
  readOnly: boolean;
}

/** Use it inside a form. */
export function TypedConfirmation({ confirmation, readOnly }: TypedConfirmationProps) {
  const { word, typed, setTyped, box, showsError } = confirmation;
  if (word === null) return null;
  return (
    <TextField
      ref={box}
      data-initial-focus
      label={<Phrase text="To confirm, type {word}" word={word} />}
      error={showsError && <Phrase text="Type {word} to delete." word={word} />}
      translate="no"
      readOnly={readOnly}
      value={typed}
      onChange={setTyped}
    />
  );
}
