import { useRef, useState } from 'react';
import type { Tag } from '../../../contract/fields';
import { WriteButton } from '../../account/WriteButton';
import type { ApiError } from '../../api/api-error';
import { ThrottledStatus } from '../../progress/ThrottledStatus';
import { t } from '../../i18n/t';
import { announce } from '../../ui/announcer';
import { focusOnMount } from '../../ui/focus-on-mount';
import { useSingleFlight } from '../../ui/use-single-flight';
import { isSystemTagKey } from './tag-rules';
import styles from './TagEditor.module.css';
import { TagFailureNotice } from './TagFailureNotice';
import { TagForm } from './TagForm';
import type { TagFailure } from './tagging-rules';
import { useChangeTag } from './use-change-tag';

interface TagRowProps {
  keyPairName: string;
  tag: Tag;
  /** Why the tag can't be changed or removed; `null` if it can. */
  changeRefusal: ApiError | null;
  removalRefusal: ApiError | null;
  onRemoved: () => void;
}

export function TagRow({ keyPairName, tag, onRemoved, ...refusals }: TagRowProps) {
  const { TagKey: key, TagValue: value } = tag;
  const [form, setForm] = useState<'none' | 'open' | 'closed'>('none');
  const [failure, setFailure] = useState<TagFailure | null>(null);
  const changer = useChangeTag(keyPairName);
  const removeButton = useRef<HTMLButtonElement>(null);

  const remove = useSingleFlight(async () => {
    setFailure(null);
    const result = await changer.change({ remove: key });
    if (result.kind === 'done') onRemoved();
    else setFailure(result);
    // The stop button is gone.
    if (result.kind === 'stopped') removeButton.current?.focus();
  });

  if (form === 'open') {
    return (
      <li className={styles['row']}>
        <TagForm
          tag={tag}
          submitLabel={t('Save')}
          changer={changer}
          onDone={() => {
            announce(t('Tag {key} changed', { key }));
            setForm('closed');
          }}
          onCancel={() => setForm('closed')}
        />
      </li>
    );
  }
  const isRemoving = changer.run !== null;
  return (
    <li className={styles['row']}>
      <div className={styles['tag']}>
        <bdi translate="no" className={styles['key']}>
          {key}
        </bdi>
        <bdi className={styles['value']}>
          {value === '' ? (
            <span className="hint">{t('no value')}</span>
          ) : (
            <span translate="no">{value}</span>
          )}
        </bdi>
        {isSystemTagKey(key) ? (
          <span className="hint">{t('Set by Alibaba Cloud')}</span>
        ) : (
          <span className={styles['actions']}>
            <WriteButton
              ref={form === 'closed' ? focusOnMount : undefined}
              refusal={refusals.changeRefusal}
              variant="text"
              aria-label={t('Change tag {key}', { key })}
              disabled={isRemoving}
              onClick={() => {
                setFailure(null);
                setForm('open');
              }}
            >
              {t('Change')}
            </WriteButton>
            <WriteButton
              ref={removeButton}
              variant="text"
              refusal={refusals.removalRefusal}
              aria-label={t('Remove tag {key}', { key })}
              aria-disabled={isRemoving}
              onClick={remove}
            >
              {isRemoving ? t('Removing…') : t('Remove')}
            </WriteButton>
          </span>
        )}
      </div>
      <p role="status" className="hint">
        <ThrottledStatus run={changer.run} onStop={changer.stop} />
      </p>
      {failure && <TagFailureNotice action="remove" failure={failure} />}
    </li>
  );
}
