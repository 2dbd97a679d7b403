import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState, type RefObject } from 'react';
import { tagsPerResource } from '../../../contract/limits';
import { PermissionNotice } from '../../account/PermissionNotice';
import { usePermission } from '../../account/permissions';
import { t } from '../../i18n/t';
import { Button } from '../../ui/Button';
import { useHeldWhileComposing } from '../../ui/composition';
import { Field, FieldError } from '../../ui/Field';
import { focusOnMount } from '../../ui/focus-on-mount';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import { resourceGroupsQuery } from '../data/resource-groups';
import styles from './MoreOptions.module.css';
import { newTagProblem, type NewTag } from './new-tags';

interface MoreOptionsProps {
  box: RefObject<HTMLDetailsElement | null>;
  tags: readonly NewTag[];
  onTagsChange: (tags: readonly NewTag[]) => void;
  resourceGroupId: string;
  onResourceGroupChange: (id: string) => void;
  readOnly: boolean;
}

export function MoreOptions(props: MoreOptionsProps) {
  const { box, tags, onTagsChange, resourceGroupId, onResourceGroupChange, readOnly } = props;
  const tagging = usePermission('ecs:TagResources');
  const [isOpenAtFirst] = useState(tagging.refusal !== null);
  const { data: groups = [], isError } = useQuery(resourceGroupsQuery);
  // Optional: the permission to list them is often missing.
  const hasGroups = !isError || groups.length > 0;
  return (
    <details ref={box} open={isOpenAtFirst} className={styles['more']}>
      <summary>
        {hasGroups ? t('Tags and resource group (optional)') : t('Tags (optional)')}
      </summary>
      <div className={`stack ${styles['options']}`}>
        <PermissionNotice permission={tagging} />
        <NewTagsField tags={tags} onTagsChange={onTagsChange} readOnly={readOnly} />
        {hasGroups && (
          <Field label={t('Resource group')}>
            {(control) => (
              <Select
                {...control}
                disabled={readOnly}
                value={resourceGroupId}
                onChange={(event) => onResourceGroupChange(event.target.value)}
              >
                <option value="">{t('None')}</option>
                {groups.map((group) => (
                  <option key={group.Id} value={group.Id} translate="no">
                    {group.DisplayName}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </div>
    </details>
  );
}

type NewTagsFieldProps = Pick<MoreOptionsProps, 'tags' | 'onTagsChange' | 'readOnly'>;

function NewTagsField({ tags, onTagsChange: onChange, readOnly }: NewTagsFieldProps) {
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
            <FieldError id={problemId}>{problem?.message}</FieldError>
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
