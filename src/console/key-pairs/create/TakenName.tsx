import { useQuery } from '@tanstack/react-query';
import type { ApiError } from '../../api/api-error';
import { listInstances } from '../../instances/instance-words';
import { boundTo } from '../../instances/bound-instances';
import { instancesQuery } from '../../instances/queries';
import { Button } from '../../ui/Button';
import { CreationTime } from '../CreationTime';
import { md5Fingerprint } from '../../../keys/fingerprint';
import { readPublicKey } from '../../../keys/read-public-key';
import { useListedFingerprints } from '../queries';
import { freeName } from './free-name';
import styles from './TakenName.module.css';

interface TakenNameProps {
  regionId: string;
  name: string;
  /** What stands in the box of an import; `null` where a key is made. */
  importedLine: string | null;
  refusal: ApiError;
  onTake: (name: string) => void;
}

/** Why a name is taken, and one that is not. */
export function TakenName({ regionId, name, importedLine, refusal, onTake }: TakenNameProps) {
  const listed = useListedFingerprints(regionId);
  const read = useQuery(instancesQuery(regionId));
  const { instances: carriers } = boundTo(name, read);
  const instances = read.data?.instances ?? [];
  const free = freeName(
    name,
    new Set([...listed.keys(), ...instances.map((instance) => instance.KeyPairName)]),
  );
  if (importedLine !== null && listed.get(name) === fingerprintOf(importedLine)) {
    return (
      <p>
        It has this very key: there is nothing left to import. A browser may also have sent the
        request twice.
      </p>
    );
  }
  return (
    <div className={styles['taken']}>
      {!listed.has(name) && (refusal.retired || carriers.length > 0) && (
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
              {listInstances(carriers)} still {carriers.length === 1 ? 'carries' : 'carry'} the
              name. Bind another key pair to {carriers.length === 1 ? 'it' : 'them'}, and the name
              is free again.
            </>
          )}
        </p>
      )}
      <Button onClick={() => onTake(free)}>Use “{free}”</Button>
    </div>
  );
}

function fingerprintOf(text: string): string | null {
  const result = readPublicKey(text);
  return result.kind === 'key' ? md5Fingerprint(result.key.blob) : null;
}
