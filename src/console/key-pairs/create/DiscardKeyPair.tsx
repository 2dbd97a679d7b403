import { useQuery } from '@tanstack/react-query';
import { WriteButton } from '../../account/WriteButton';
import { ThrottledStatus } from '../../progress/ThrottledStatus';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { InstanceNames } from '../../instances/InstanceNames';
import { boundTo, isUnbound } from '../../instances/bound-instances';
import { instancesQuery } from '../../instances/queries';
import { useRegion } from '../../regions/region';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useSingleFlight } from '../../ui/use-single-flight';
import { useConfirmation } from '../delete/confirmation';
import { BoundNotice } from '../delete/BoundNotice';
import { TypedConfirmation } from '../delete/TypedConfirmation';
import { DeletionFailures } from '../delete/DeletionResult';
import type { Discarding } from './use-discard';
import styles from './SaveKeyStep.module.css';

interface DiscardKeyPairProps {
  name: string;
  isAsking: boolean;
  discarding: Discarding;
  onAsk: () => void;
  onKeep: () => void;
  onDiscard: () => Promise<void>;
}

export function DiscardKeyPair(props: DiscardKeyPairProps) {
  const { name, isAsking, discarding, onAsk, onKeep, onDiscard } = props;
  const { regionId } = useRegion();
  const isDiscarding = discarding.run !== null;

  // Someone else may have bound the new key pair since.
  const instancesRead = useQuery({
    ...instancesQuery(regionId),
    enabled: isAsking,
    staleTime: 0,
  });
  const bound = boundTo(name, instancesRead);
  const isBound = bound.instances.length > 0;
  const isSurelyUnbound = instancesRead.isSuccess && !instancesRead.isFetching && isUnbound(bound);
  const confirmation = useConfirmation(isBound ? name : null);
  const discard = useSingleFlight(onDiscard);

  function submit() {
    if (confirmation.validate()) discard();
  }

  return (
    <div className={styles['discard']}>
      <DeletionFailures
        results={discarding.results}
        unbound={new Set(isSurelyUnbound ? [name] : [])}
      />
      <WriteButton variant="danger" onClick={onAsk}>
        {t('Discard this key pair')}
      </WriteButton>
      <ConfirmDialog
        open={isAsking}
        title={t('Discard this key pair?')}
        stayLabel={t('Keep it')}
        onStay={onKeep}
        goOnLabel={isDiscarding ? t('Discarding…') : t('Discard')}
        onGoOn={submit}
      >
        {isBound ? (
          <>
            <p>
              <Phrase
                text="This deletes {name} and its private key. It’s now bound to {instances}."
                name={name}
                instances={<InstanceNames instances={bound.instances} />}
              />
            </p>
            <BoundNotice bound={1} all={1} />
            <form
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                // React events bubble through portals to the outer form.
                event.stopPropagation();
                submit();
              }}
            >
              <TypedConfirmation confirmation={confirmation} readOnly={isDiscarding} />
            </form>
          </>
        ) : (
          <p>
            <Phrase
              text={
                isSurelyUnbound
                  ? 'This deletes {name} and its private key. The name is free again, and downloaded private key files will no longer be useful.'
                  : 'This deletes {name} and its private key. Unless it has been bound to an instance in the meantime, the name is free again, and downloaded private key files will no longer be useful.'
              }
              name={name}
            />
          </p>
        )}
        <p role="status">
          <ThrottledStatus run={discarding.run} />
        </p>
      </ConfirmDialog>
    </div>
  );
}
