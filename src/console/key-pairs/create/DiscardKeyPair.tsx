import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
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
import { isConfirmedBy } from '../delete/confirmation';
import { BoundNotice } from '../delete/BoundNotice';
import { TypedConfirmation } from '../delete/TypedConfirmation';
import { DeletionFailures } from '../delete/DeletionFailures';
import type { Discarding } from './use-discard';
import styles from './DiscardKeyPair.module.css';

export interface DiscardKeyPairProps {
  name: string;
  isAskingToDiscard: boolean;
  discarding: Discarding;
  onDiscardRequest: () => void;
  onKeep: () => void;
  /** Deletes the key pair, and closes the dialog once it is gone. */
  onDiscard: () => Promise<void>;
}

export function DiscardKeyPair(props: DiscardKeyPairProps) {
  const { name, isAskingToDiscard, discarding, onDiscardRequest, onKeep } = props;
  const { regionId } = useRegion();
  const isDiscarding = discarding.run !== null;

  // Others see the new key pair too, and may have bound it since.
  const instancesRead = useQuery({
    ...instancesQuery(regionId),
    enabled: isAskingToDiscard,
    staleTime: 0,
  });
  const bound = boundTo(name, instancesRead);
  const isSurelyUnbound = instancesRead.isSuccess && !instancesRead.isFetching && isUnbound(bound);

  const word = bound.instances.length > 0 ? name : null;
  const [typed, setTyped] = useState('');
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const confirmationBox = useRef<HTMLInputElement>(null);

  function submit() {
    setWasSubmitted(true);
    if (word !== null && !isConfirmedBy(typed, word)) confirmationBox.current?.focus();
    else discard();
  }

  const discard = useSingleFlight(props.onDiscard);

  return (
    <div className={styles['discard']}>
      <DeletionFailures
        results={discarding.results}
        unbound={new Set(isSurelyUnbound ? [name] : [])}
      />
      <WriteButton variant="danger" onClick={onDiscardRequest}>
        {t('Discard this key pair')}
      </WriteButton>
      <ConfirmDialog
        open={isAskingToDiscard}
        title={t('Discard this key pair?')}
        stayLabel={t('Keep it')}
        onStay={onKeep}
        goOnLabel={isDiscarding ? t('Discarding…') : t('Discard')}
        onGoOn={submit}
      >
        {bound.instances.length > 0 ? (
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
                // A form in a portal of another form would submit that one too.
                event.stopPropagation();
                submit();
              }}
            >
              <TypedConfirmation
                box={confirmationBox}
                word={name}
                typed={typed}
                onChange={setTyped}
                wasSubmitted={wasSubmitted}
                readOnly={isDiscarding}
              />
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
          <ThrottledStatus milliseconds={discarding.run?.throttledFor ?? null} />
        </p>
      </ConfirmDialog>
    </div>
  );
}
