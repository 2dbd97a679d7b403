import { useQuery } from '@tanstack/react-query';
import type { ApiError } from '../../api/api-error';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { InstanceNames } from '../../instances/InstanceNames';
import { boundTo } from '../../instances/bound-instances';
import { instancesQuery } from '../../instances/queries';
import { useRegion } from '../../regions/region';
import { Button } from '../../ui/Button';
import { CreationTime } from '../CreationTime';
import { md5Fingerprint } from '../../../keys/fingerprint/fingerprint';
import type { PublicKeyInfo } from '../../../keys/import/read-public-key';
import { useListedFingerprints } from '../data/queries';
import { freeName } from './suggested-name';
import styles from './TakenName.module.css';

interface TakenNameProps {
  name: string;
  importedKey: PublicKeyInfo | null;
  refusal: ApiError;
  onTake: (name: string) => void;
}

export function TakenName({ name, importedKey, refusal, onTake }: TakenNameProps) {
  const { regionId } = useRegion();
  const listed = useListedFingerprints();
  const read = useQuery(instancesQuery(regionId));
  const { instances: bound } = boundTo(name, read);
  const instances = read.data?.instances ?? [];
  const free = freeName(
    name,
    new Set([...listed.keys(), ...instances.map((instance) => instance.KeyPairName)]),
  );
  if (importedKey !== null && listed.get(name) === md5Fingerprint(importedKey.blob)) {
    return <p>{t('This key is already imported under this name. There’s nothing more to do.')}</p>;
  }
  const isReserved = !listed.has(name);
  return (
    <div className={styles['taken']}>
      {isReserved && (refusal.retired || bound.length > 0) && (
        <p>
          {refusal.retired ? (
            <Phrase
              text="This name is reserved. The key pair that had it (fingerprint {fingerprint}) was deleted on {day} while it was bound."
              fingerprint={<code translate="no">{refusal.retired.fingerprint}</code>}
              day={<CreationTime time={refusal.retired.deletedAt} />}
            />
          ) : (
            t('This name is reserved. The key pair that had it was deleted while it was bound.')
          )}
        </p>
      )}
      {isReserved && bound.length > 0 && (
        <p>
          <Phrase
            text={{
              one: '{instances} still uses the name. Bind another key pair to it to free the name.',
              other:
                '{instances} still use the name. Bind another key pair to them to free the name.',
            }}
            count={bound.length}
            instances={<InstanceNames instances={bound} />}
          />
        </p>
      )}
      <Button onClick={() => onTake(free)}>
        <span>
          <Phrase text="Use “{name}”" name={free} />
        </span>
      </Button>
    </div>
  );
}
