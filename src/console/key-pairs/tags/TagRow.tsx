import { useEffect, useRef, useState } from 'react';
import type { Tag } from '../../../contract/tag';
import { WriteButton } from '../../account/WriteButton';
import type { ApiError } from '../../api/api-error';
import { ThrottledStatus } from '../../progress/ThrottledStatus';
import { t } from '../../i18n/t';
import { announce } from '../../ui/announcer';
import { useSingleFlight } from '../../ui/use-single-flight';
import { isSystemTagKey } from './tag-rules';
import styles from './TagEditor.module.css';
import { TagFailure } from './TagFailure';
import { TagForm } from './TagForm';
import type { TagResult } from './tag-result';
import { useChangeTag } from './use-change-tag';

interface TagRowProps {
  keyPairName: string;
  tag: Tag;
  /** Why the tag can't be changed, and why it can't be removed; `null` if it can. */
  changeRefusal: ApiError | null;
  removalRefusal: ApiError | null;
  onRemoved: () => void;
}

interface AtRest {
  at: 'rest';
  /** What came of the last try to remove the tag. */
  failure: Exclude<TagResult, { kind: 'done' }> | null;
  /** The form for the value was here a moment ago, and had focus. */
  cameFromForm: boolean;
}

const atRest: AtRest = { at: 'rest', failure: null, cameFromForm: false };

export function TagRow({ keyPairName, tag, onRemoved, ...refusals }: TagRowProps) {
  const { TagKey: key, TagValue: value } = tag;
  const [stage, setStage] = useState<AtRest | { at: 'changing' } | { at: 'removing' }>(atRest);
  const changer = useChangeTag(keyPairName);
  const changeButton = useRef<HTMLButtonElement>(null);
  const removeButton = useRef<HTMLButtonElement>(null);

  const cameFromForm = stage.at === 'rest' && stage.cameFromForm;
  useEffect(() => {
    if (cameFromForm) changeButton.current?.focus();
  }, [cameFromForm]);

  const remove = useSingleFlight(async () => {
    setStage({ at: 'removing' });
    const result = await changer.change({ remove: key });
    if (result.kind === 'done') onRemoved();
    // The button that stopped it is gone.
    if (result.kind === 'stopped') removeButton.current?.focus();
    setStage({ ...atRest, failure: result.kind === 'done' ? null : result });
  });

  if (stage.at === 'changing') {
    return (
      <li className={styles['row']}>
        <TagForm
          tag={tag}
          submitLabel={t('Save')}
          changer={changer}
          onDone={() => {
            announce(t('Tag {key} changed', { key }));
            setStage({ ...atRest, cameFromForm: true });
          }}
          onCancel={() => setStage({ ...atRest, cameFromForm: true })}
        />
      </li>
    );
  }
  const isRemoving = stage.at === 'removing';
  return (
    <li className={styles['row']}>
      <div className={styles['tag']}>
        <bdi translate="no" className={styles['key']}>
          {key}
        </bdi>
        <bdi className={styles['value']}>
          {value === '' ? (
            <span className={styles['hint']}>{t('no value')}</span>
          ) : (
            <span translate="no">{value}</span>
          )}
        </bdi>
        {isSystemTagKey(key) ? (
          <span className={styles['hint']}>{t('Set by Alibaba Cloud')}</span>
        ) : (
          <span className={styles['actions']}>
            <WriteButton
              ref={changeButton}
              refusal={refusals.changeRefusal}
              variant="text"
              aria-label={t('Change tag {key}', { key })}
              disabled={isRemoving}
              onClick={() => setStage({ at: 'changing' })}
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
      <p role="status" className={styles['hint']}>
        <ThrottledStatus run={changer.run} onStop={changer.stop} />
      </p>
      {stage.at === 'rest' && stage.failure && (
        <TagFailure action="remove" failure={stage.failure} />
      )}
    </li>
  );
}
