import { useQuery } from '@tanstack/react-query';
import type { ApiError } from '../../api/api-error';
import { boundTo, instancesQuery } from '../../instances/queries';
import { Button } from '../../ui/Button';
import { CreationTime } from '../CreationTime';
import { useListedNames } from '../queries';
import { freeName } from './free-name';
import styles from './TakenName.module.css';

interface TakenNameProps {
  regionId: string;
  name: string;
  refusal: ApiError;
  onTake: (name: string) => void;
}

/** Why a name is taken, and one that is not. */
export function TakenName({ regionId, name, refusal, onTake }: TakenNameProps) {
  const listedNames = useListedNames(regionId);
  const { data: instances = [] } = useQuery(instancesQuery(regionId));
  const carriers = boundTo(name, instances);
  const free = freeName(
    name,
    new Set([...listedNames, ...instances.map((instance) => instance.KeyPairName)]),
  );
  return (
    <div className={styles['taken']}>
      {!listedNames.has(name) && (refusal.retired || carriers.length > 0) && (
        <p>
          ECS says so of a retired name, too: the key pair that had it
          {refusal.retired && (
            <>
              {' '}
              (fingerprint <code>{refusal.retired.fingerprint}</code>)
            </>
          )}{' '}
          was deleted
          {refusal.retired && (
            <>
              {' '}
              on <CreationTime time={refusal.retired.deletedAt} />
            </>
          )}{' '}
          while it was bound.
          {carriers.length > 0 && (
            <>
              {' '}
              {carriers.map((instance) => instance.InstanceName).join(', ')} still{' '}
              {carriers.length === 1 ? 'carries' : 'carry'} the name. Bind another key pair to{' '}
              {carriers.length === 1 ? 'it' : 'them'}, and the name is free again.
            </>
          )}
        </p>
      )}
      <Button onClick={() => onTake(free)}>Use “{free}”</Button>
    </div>
  );
}
