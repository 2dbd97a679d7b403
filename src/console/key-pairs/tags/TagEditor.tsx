import { useRef, useState } from 'react';
import type { Tag } from '../../../contract/fields';
import { tagsPerResource } from '../../../contract/limits';
import { PermissionNotice } from '../../account/PermissionNotice';
import { usePermission } from '../../account/permissions';
import { WriteButton } from '../../account/WriteButton';
import { t } from '../../i18n/t';
import { announce } from '../../ui/announcer';
import { focusOnMount } from '../../ui/focus-on-mount';
import { hasRoomForTags } from './tag-rules';
import styles from './TagEditor.module.css';
import { TagForm } from './TagForm';
import { TagRow } from './TagRow';
import { useChangeTag } from './use-change-tag';

export function TagEditor({ keyPairName, tags }: { keyPairName: string; tags: readonly Tag[] }) {
  const [adding, setAdding] = useState<'no' | 'yes' | 'cancelled'>('no');
  const changer = useChangeTag(keyPairName);
  const tagging = usePermission('ecs:TagResources');
  const untagging = usePermission('ecs:UntagResources');
  const editor = useRef<HTMLDivElement>(null);
  const hasRoom = hasRoomForTags(tags.length);

  /** Moves focus before the focused row disappears. */
  function keepFocus() {
    const active = document.activeElement;
    const isElsewhere = active?.matches('a, button, select') && !editor.current?.contains(active);
    if (!isElsewhere && !active?.matches('input, textarea')) editor.current?.focus();
  }

  return (
    <div
      ref={editor}
      tabIndex={-1}
      role="group"
      aria-label={t('Tags')}
      className={styles['editor']}
    >
      <PermissionNotice permission={tagging} />
      <PermissionNotice permission={untagging} />
      {tags.length === 0 ? (
        adding !== 'yes' && <p className="hint">{t('No tags yet.')}</p>
      ) : (
        <ul className={styles['tags']}>
          {tags.map((tag) => (
            <TagRow
              key={tag.TagKey}
              keyPairName={keyPairName}
              tag={tag}
              changeRefusal={tagging.refusal}
              removalRefusal={untagging.refusal}
              onRemoved={() => {
                announce(t('Tag {key} removed', { key: tag.TagKey }));
                keepFocus();
              }}
            />
          ))}
        </ul>
      )}
      {!hasRoom ? (
        <p className="hint">
          {t('A key pair can have at most {max} tags. Remove one to add another.', {
            max: tagsPerResource,
          })}
        </p>
      ) : adding === 'yes' ? (
        <TagForm
          takenKeys={tags.map((tag) => tag.TagKey)}
          submitLabel={t('Add')}
          changer={changer}
          onDone={(tag) => {
            announce(t('Tag {key} added', { key: tag.TagKey }));
            // The form disappears once there is no room for more.
            if (!hasRoomForTags(tags.length + 1)) editor.current?.focus();
          }}
          onCancel={() => setAdding('cancelled')}
        />
      ) : (
        <div>
          <WriteButton
            ref={adding === 'cancelled' ? focusOnMount : undefined}
            refusal={tagging.refusal}
            onClick={() => setAdding('yes')}
            onBlur={() => setAdding((current) => (current === 'cancelled' ? 'no' : current))}
          >
            {t('Add tag')}
          </WriteButton>
        </div>
      )}
    </div>
  );
}
