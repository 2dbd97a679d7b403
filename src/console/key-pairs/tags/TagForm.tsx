import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Tag } from '../../../contract/fields';
import { WriteButton } from '../../account/WriteButton';
import { ErrorFacts } from '../../errors/ApiErrorNotice';
import { ErrorText } from '../../errors/ErrorText';
import { ThrottledStatus } from '../../progress/ThrottledStatus';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { keepInView } from '../../ui/keep-in-view';
import { useSingleFlight } from '../../ui/use-single-flight';
import { tagKeyProblem, tagKeyRule, tagValueProblem, tagValueRule } from './tag-rules';
import styles from './TagEditor.module.css';
import { TagFailureNotice } from './TagFailureNotice';
import type { TagFailure } from './tagging-rules';
import type { TagChanger } from './use-change-tag';

interface TagFormProps {
  tag?: Tag;
  takenKeys?: readonly string[];
  submitLabel: string;
  changer: TagChanger;
  onDone: (tag: Tag) => void;
  onCancel: () => void;
}

interface Attempt {
  failure: TagFailure | null;
  wasSubmitted: boolean;
}

const noAttempt: Attempt = { failure: null, wasSubmitted: false };

const codesAboutKey = ['InvalidTagKey.Malformed', 'Duplicate.TagKey', 'TagKey.Duplication'];
const codesAboutValue = ['InvalidTagValue.Malformed'];

export function TagForm(props: TagFormProps) {
  const { tag, takenKeys = [], submitLabel, changer, ...on } = props;
  const [key, setKey] = useState(tag?.TagKey ?? '');
  const [value, setValue] = useState(tag?.TagValue ?? '');
  const [attempt, setAttempt] = useState(noAttempt);
  const keyBox = useRef<HTMLInputElement>(null);
  const valueBox = useRef<HTMLInputElement>(null);

  const isSaving = changer.run !== null;
  const failure = isSaving ? null : attempt.failure;
  const code = failure?.kind === 'failed' ? (failure.error.code ?? '') : '';
  const isAboutKey = tag === undefined && codesAboutKey.includes(code);
  const isAboutValue = codesAboutValue.includes(code);
  const keyProblem = tag === undefined ? tagKeyProblem(key, takenKeys) : null;
  const valueProblem = tagValueProblem(value);
  // An empty box is no error before submit, and the list shows a saved tag at once.
  const isTooEarly = isSaving || (key === '' && !attempt.wasSubmitted);

  useEffect(() => {
    (keyBox.current ?? valueBox.current)?.focus();
  }, []);
  useEffect(() => {
    if (isAboutKey) keyBox.current?.focus();
    if (isAboutValue) valueBox.current?.focus();
  }, [isAboutKey, isAboutValue]);

  const save = useSingleFlight(async (wanted: Tag) => {
    const result = await changer.change({ set: wanted });
    const hasFailed = 'error' in result;
    setAttempt(result.kind === 'done' ? noAttempt : { failure: result, wasSubmitted: hasFailed });
    // The stop button is gone.
    if (result.kind === 'stopped') (keyBox.current ?? valueBox.current)?.focus();
    if (!hasFailed && tag === undefined) {
      setKey('');
      setValue('');
    }
    if (result.kind !== 'done') return;
    keyBox.current?.focus();
    on.onDone(wanted);
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (keyProblem === null && valueProblem === null) {
      save({ TagKey: key, TagValue: value });
      return;
    }
    if (!isSaving) setAttempt({ failure: null, wasSubmitted: true });
    (keyProblem === null ? valueBox : keyBox).current?.focus();
  }

  function change(set: (text: string) => void, text: string) {
    set(text);
    setAttempt(noAttempt);
  }

  function cancelOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    // Esc cancels the form, not the panel.
    event.stopPropagation();
    if (!isSaving) on.onCancel();
  }

  const serverMessage = failure?.kind === 'failed' && (
    <>
      <ErrorText error={failure.error} />
      <ErrorFacts error={failure.error} />
    </>
  );
  return (
    <form
      ref={keepInView}
      className={`stack ${styles['form']}`}
      aria-label={tag ? t('Change tag {key}', { key }) : t('Add tag')}
      noValidate
      onSubmit={submit}
      onKeyDown={cancelOnEscape}
    >
      <div className={styles['boxes']}>
        {tag ? (
          <bdi translate="no" className={styles['key']}>
            {key}
          </bdi>
        ) : (
          <TextField
            ref={keyBox}
            name="tag-key"
            label={t('Key')}
            required
            hint={tagKeyRule()}
            error={isTooEarly ? null : (keyProblem ?? (isAboutKey && serverMessage))}
            readOnly={isSaving}
            value={key}
            onChange={(text) => change(setKey, text)}
          />
        )}
        <TextField
          ref={valueBox}
          name="tag-value"
          label={t('Value')}
          hint={tagValueRule()}
          error={isSaving ? null : (valueProblem ?? (isAboutValue && serverMessage))}
          readOnly={isSaving}
          value={value}
          onChange={(text) => change(setValue, text)}
        />
      </div>
      {failure && !isAboutKey && !isAboutValue && (
        <TagFailureNotice action="save" failure={failure} />
      )}
      <p role="status" className="hint">
        <ThrottledStatus run={changer.run} onStop={changer.stop} />
      </p>
      <div className="row">
        <WriteButton type="submit" variant="primary" aria-disabled={isSaving}>
          {isSaving ? t('Saving…') : submitLabel}
        </WriteButton>
        <Button onClick={on.onCancel} disabled={isSaving}>
          {t('Cancel')}
        </Button>
      </div>
    </form>
  );
}
