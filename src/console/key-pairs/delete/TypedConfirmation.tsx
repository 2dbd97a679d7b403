import type { RefObject } from 'react';
import { Phrase } from '../../i18n/Phrase';
import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';
import { isConfirmedBy } from './confirmation';

interface TypedConfirmationProps {
  box: RefObject<HTMLInputElement | null>;
  word: string;
  typed: string;
  onChange: (typed: string) => void;
  /** The person tried to go on: what is missing is an error now. */
  wasSubmitted: boolean;
  readOnly: boolean;
}

/** The box that stands before the deletion of bound key pairs. It belongs into a form. */
export function TypedConfirmation(props: TypedConfirmationProps) {
  const { box, word, typed, onChange, wasSubmitted, readOnly } = props;
  const isMissing = wasSubmitted && !isConfirmedBy(typed, word);
  return (
    <Field
      label={<Phrase text="To confirm, type {word}" word={word} />}
      error={isMissing && <Phrase text="Type {word} to delete." word={word} />}
    >
      {(control) => (
        <TextInput
          {...control}
          ref={box}
          data-initial-focus
          translate="no"
          readOnly={readOnly}
          value={typed}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
