import type { RefObject } from 'react';
import type { ApiError } from '../../api/api-error';
import { ErrorFacts } from '../../errors/ApiErrorNotice';
import { ErrorText } from '../../errors/ErrorText';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { retype } from '../../ui/retype';
import { useListedFingerprints } from '../data/queries';
import { intendedName, isUnfinished, nameProblem, nameRule } from './name-messages';

interface NameFieldProps {
  box: RefObject<HTMLInputElement | null>;
  name: string;
  isSuggested: boolean;
  onChange: (name: string) => void;
  readOnly: boolean;
  /** Whether this name was submitted, so that it's an error if it's unfinished. */
  wasSubmitted: boolean;
  refusal: ApiError | null;
}

export function NameField(props: NameFieldProps) {
  const { box, name, isSuggested, onChange, readOnly, wasSubmitted, refusal } = props;
  const listed = useListedFingerprints();
  // Don't show the error on blur: it would move the OK button while the user presses it.
  const isTooEarly = isUnfinished(name) && !wasSubmitted;
  const problem = isTooEarly ? null : nameProblem(name);
  const intended = readOnly ? null : intendedName(name);

  function take(text: string) {
    box.current?.focus();
    retype(text);
  }

  return (
    <TextField
      ref={box}
      data-initial-focus
      name="key-pair-name"
      label={t('Name|of a new key pair')}
      required
      readOnly={readOnly}
      value={name}
      onChange={onChange}
      // Typing replaces a suggestion.
      onFocus={(event) => {
        if (isSuggested) event.target.select();
      }}
      // Not an error: the list may be outdated, or the name may be the one just sent.
      hint={
        !readOnly && listed.has(name) ? (
          <Phrase text="The list already has a key pair named {name}." name={name} />
        ) : isSuggested ? (
          t('Suggested from the key. You can change it.')
        ) : (
          nameRule()
        )
      }
      error={
        problem ??
        (refusal && (
          <>
            <ErrorText error={refusal} />
            <ErrorFacts error={refusal} />
          </>
        ))
      }
      fix={
        intended !== null && (
          <Button onClick={() => take(intended)}>
            <span>
              <Phrase text="Use “{name}”" name={intended} />
            </span>
          </Button>
        )
      }
    />
  );
}
