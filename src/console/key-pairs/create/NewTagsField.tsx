import { useId, useRef, useState } from 'react';
import { tagsPerResource } from '../../../contract/limits';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { useHeldWhileComposing } from '../../ui/composition';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { focusOnMount } from '../../ui/focus-on-mount';
import { TextInput } from '../../ui/TextInput';
import { newTagProblem, type NewTag } from './new-tags';
import styles from './NewTagsField.module.css';

interface NewTagsFieldProps {
  tags: readonly NewTag[];
  onChange: (tags: readonly NewTag[]) => void;
  readOnly: boolean;
}

export function NewTagsField({ tags, onChange, readOnly }: NewTagsFieldProps) {
  const fieldId = useId();
  const [addedId, setAddedId] = useState<number | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const [checkedTags, compositionHandlers] = useHeldWhileComposing(tags);
  const isFull = tags.length >= tagsPerResource;
  function change(id: number, part: Partial<NewTag>) {
    onChange(tags.map((tag) => (tag.id === id ? { ...tag, ...part } : tag)));
  }

  function add() {
    const id = Math.max(0, ...tags.map((tag) => tag.id)) + 1;
    onChange([...tags, { id, key: '', value: '' }]);
    setAddedId(id);
  }

  return (
    <fieldset className={styles['tags']} disabled={readOnly} {...compositionHandlers}>
      <legend>{t('Tags')}</legend>
      {tags.map((tag, index) => {
        const number = index + 1;
        const problemId = `${fieldId}-problem-${tag.id}`;
        const checked = checkedTags.find(({ id }) => id === tag.id);
        const problem = checked ? newTagProblem(checked, checkedTags) : null;
        return (
          <div key={tag.id} className={styles['tag']}>
            {(['key', 'value'] as const).map((part) => (
              <TextInput
                key={part}
                ref={part === 'key' && tag.id === addedId ? focusOnMount : undefined}
                aria-label={t(part === 'key' ? 'Key of tag {number}' : 'Value of tag {number}', {
                  number,
                })}
                placeholder={t(part === 'key' ? 'Key' : 'Value')}
                aria-invalid={problem?.part === part}
                aria-describedby={problemId}
                value={tag[part]}
                onChange={(event) => change(tag.id, { [part]: event.target.value })}
              />
            ))}
            <IconButton
              icon="close"
              label={t('Remove tag {number}', { number })}
              onClick={() => {
                onChange(tags.filter(({ id }) => id !== tag.id));
                addButton.current?.focus();
              }}
            />
            <p id={problemId} role="alert" className={styles['problem']}>
              {problem && (
                <>
                  <Icon name="error" />
                  <span>{problem.message}</span>
                </>
              )}
            </p>
          </div>
        );
      })}
      <Button
        ref={addButton}
        // Not `disabled`: it gets focus when a tag is removed.
        aria-disabled={isFull}
        onClick={() => {
          if (!isFull) add();
        }}
      >
        {t('Add tag')}
      </Button>
    </fieldset>
  );
}
