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
import { InstanceGapNotice } from '../../instances/InstanceGapNotice';
import type { InstanceList } from '../../instances/queries';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import { FieldError } from '../../ui/Field';
import { ConsequencesNotice } from './ConsequencesNotice';
import type { Binding } from './binding-rules';
import { candidatesFor, selectableIds } from './eligibility';
import { TransferList } from './TransferList';

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
  const selectable = new Set(selectableIds(candidates ?? []));
  const chosen = (candidates ?? [])
    .map(({ instance }) => instance)
    .filter(({ InstanceId }) => selectable.has(InstanceId) && chosenIds.has(InstanceId));
  const checkedCount = selectable.intersection(checkedIds).difference(chosenIds).size;

  function submit() {
    if (chosen.length > 0) {
      onSubmit(chosen);
      return;
    }
    setWasEmpty(true);
    (checkedCount > 0 ? addButton : searchBox).current?.focus();
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
        {instances.data?.gap && <InstanceGapNotice gap={instances.data.gap} />}
        {(candidates !== undefined || !instances.error) && (
          <TransferList
            mode={binding.mode}
            candidates={candidates}
            isComplete={instances.data?.gap === null}
            chosenIds={chosenIds}
            onChoose={setChosenIds}
            checkedIds={checkedIds}
            onCheck={setCheckedIds}
            searchBox={searchBox}
            addButton={addButton}
          />
        )}
        <p role="status">
          <ThrottledReads actions={['DescribeInstances']} />
        </p>
        <FieldError>
          {wasEmpty &&
            chosen.length === 0 &&
            (checkedCount > 0
              ? t(
                  {
                    one: 'Add the checked instance to Selected first.',
                    other: 'Add the {count} checked instances to Selected first.',
                  },
                  { count: checkedCount },
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
          disabled={selectable.size === 0}
        >
          {t('OK')}
        </WriteButton>
      </DialogFooter>
    </>
  );
}
