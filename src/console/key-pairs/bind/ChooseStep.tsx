import type { UseQueryResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Instance } from '../../../contract/instances';
import { PermissionNotice } from '../../account/PermissionNotice';
import { usePermission } from '../../account/permissions';
import { WriteBlockNotice } from '../../account/WriteBlockNotice';
import { WriteButton } from '../../account/WriteButton';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { ThrottledReads } from '../../progress/ThrottledStatus';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { IncompleteInstancesNotice } from '../../instances/IncompleteInstancesNotice';
import type { InstanceList } from '../../instances/queries';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import { FieldError } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { bindTexts } from './bind-texts';
import { ConsequencesNotice } from './ConsequencesNotice';
import type { Binding } from './binding-rules';
import { candidatesFor, selectableIds, type Candidate } from './eligibility';
import { TransferBox } from './TransferBox';
import styles from './Transfer.module.css';

interface ChooseStepProps {
  binding: Binding;
  instances: UseQueryResult<InstanceList>;
  onSubmit: (chosen: readonly Instance[]) => void;
  onCancel: () => void;
}

export function ChooseStep(props: ChooseStepProps) {
  const { binding, instances, onSubmit, onCancel } = props;
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const [checkedIds, setCheckedIds] = useState<ReadonlySet<string>>(new Set());
  const [wasEmpty, setWasEmpty] = useState(false);
  const permission = usePermission(
    binding.mode === 'bind' ? 'ecs:AttachKeyPair' : 'ecs:DetachKeyPair',
  );
  const searchBox = useRef<HTMLInputElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);

  const candidates = instances.data && candidatesFor(binding, instances.data.instances);
  const isChosen = ({ instance, reason }: Candidate) =>
    reason === null && chosenIds.has(instance.InstanceId);
  const left = candidates?.filter((candidate) => !isChosen(candidate));
  const right = (candidates ?? []).filter(isChosen);
  const toAdd = checkedIds.intersection(new Set(selectableIds(left ?? [])));
  const toTakeBack = checkedIds.intersection(new Set(selectableIds(right)));
  const chosen = right.map(({ instance }) => instance);

  function move(ids: ReadonlySet<string>, isAdded: boolean) {
    if (ids.size === 0) return;
    setChosenIds(isAdded ? chosenIds.union(ids) : chosenIds.difference(ids));
    setCheckedIds(checkedIds.difference(ids));
    announce(
      t(
        isAdded
          ? {
              one: '{count} instance added to Selected',
              other: '{count} instances added to Selected',
            }
          : {
              one: '{count} instance taken back from Selected',
              other: '{count} instances taken back from Selected',
            },
        { count: ids.size },
      ),
    );
  }

  function submit() {
    if (chosen.length > 0) {
      onSubmit(chosen);
      return;
    }
    setWasEmpty(true);
    (toAdd.size > 0 ? addButton : searchBox).current?.focus();
  }

  function emptyText(): string {
    if (instances.data?.gap !== null) return t('No other instances could be loaded.');
    if (chosen.length > 0) return t('All instances are selected.');
    return bindTexts[binding.mode].noInstances();
  }

  return (
    <>
      <DialogBody>
        <WriteBlockNotice />
        <PermissionNotice permission={permission} />
        <p>
          <Phrase
            text={
              binding.mode === 'bind'
                ? 'Bind <b>{keyPair}</b> to Linux instances in this region. Binding replaces an instance’s current key pair.'
                : 'Unbind <b>{keyPair}</b> from instances that use it.'
            }
            b={<b />}
            keyPair={binding.keyPairName}
          />
        </p>
        {instances.error && (
          <ApiErrorNotice
            title={candidates ? t('Couldn’t refresh instances') : t('Couldn’t load instances')}
            error={instances.error}
            actions={<Button onClick={() => void instances.refetch()}>{t('Retry')}</Button>}
          />
        )}
        {instances.data?.gap && <IncompleteInstancesNotice gap={instances.data.gap} />}
        {(candidates !== undefined || !instances.error) && (
          <div className={styles['transfer']}>
            <TransferBox
              title={t('Select Instance')}
              searchLabel={t('Search instances')}
              searchBox={searchBox}
              candidates={left}
              checkedIds={checkedIds}
              onCheck={setCheckedIds}
              emptyMessage={emptyText()}
            />
            <div className={styles['moves']}>
              <Button
                ref={addButton}
                aria-label={t('Add to selected')}
                aria-disabled={toAdd.size === 0}
                onClick={() => move(toAdd, true)}
              >
                <span className={styles['moveLabel']}>{t('Add')}</span>
                <Icon name="right" />
              </Button>
              <Button
                aria-label={t('Take back from selected')}
                aria-disabled={toTakeBack.size === 0}
                onClick={() => move(toTakeBack, false)}
              >
                <Icon name="left" />
                <span className={styles['moveLabel']}>{t('Take back')}</span>
              </Button>
            </div>
            <TransferBox
              title={t('Selected')}
              searchLabel={t('Search selected instances')}
              candidates={right}
              checkedIds={checkedIds}
              onCheck={setCheckedIds}
              emptyMessage={t('Nothing selected yet.')}
            />
          </div>
        )}
        <p role="status">
          <ThrottledReads actions={['DescribeInstances']} />
        </p>
        <FieldError>
          {wasEmpty &&
            chosen.length === 0 &&
            (toAdd.size > 0
              ? t(
                  {
                    one: 'Add the checked instance to Selected first.',
                    other: 'Add the {count} checked instances to Selected first.',
                  },
                  { count: toAdd.size },
                )
              : t('Select at least one instance.'))}
        </FieldError>
        {chosen.length > 0 && <ConsequencesNotice binding={binding} chosen={chosen} />}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onCancel}>{t('Cancel')}</Button>
        <WriteButton
          variant="primary"
          refusal={permission.refusal}
          onClick={submit}
          disabled={selectableIds(candidates ?? []).length === 0}
        >
          {t('OK')}
        </WriteButton>
      </DialogFooter>
    </>
  );
}
