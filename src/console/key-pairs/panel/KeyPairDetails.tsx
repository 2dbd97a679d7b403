import { useQuery } from '@tanstack/react-query';
import type { KeyPair } from '../../../contract/key-pairs';
import { tagsPerResource } from '../../../contract/limits';
import { ApiErrorNotice } from '../../errors/ApiErrorNotice';
import { WriteBlockNotice } from '../../account/WriteBlockNotice';
import { WriteButton } from '../../account/WriteButton';
import { t } from '../../i18n/t';
import { byInstanceName } from '../../instances/instance-text';
import { boundTo } from '../../instances/bound-instances';
import { instancesQuery } from '../../instances/queries';
import { useKeyPairNavigation } from '../../routing/key-pair-navigation';
import { useRegion } from '../../regions/region';
import { Button } from '../../ui/Button';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import type { Elements } from '../../ui/elements';
import { PanelSection } from '../../ui/PanelSection';
import { readListedPublicKey } from '../data/listed-public-key';
import { publicKeyQuery } from '../data/one-key-pair';
import { TagEditor } from '../tags/TagEditor';
import { BoundInstances } from './BoundInstances';
import { Fingerprints } from './Fingerprints';
import { HowToConnect } from './HowToConnect';
import { Overview } from './Overview';
import { publicKeyFacts } from './public-key-facts';
import { PublicKey } from './PublicKey';

interface KeyPairDetailsProps {
  keyPair: KeyPair;
  errorNotice: Elements;
}

export function KeyPairDetails({ keyPair, errorNotice }: KeyPairDetailsProps) {
  const { regionId } = useRegion();
  const { openDialog } = useKeyPairNavigation();
  const { KeyPairName: name, Tags: tags } = keyPair;
  const publicKeyRead = useQuery(publicKeyQuery(regionId, keyPair));
  const publicKey = readListedPublicKey(publicKeyRead.data ?? '');
  const instances = useQuery(instancesQuery(regionId));
  const { instances: unordered, gap } = boundTo(name, instances);
  const bound = { instances: unordered.toSorted(byInstanceName), gap };
  const facts = publicKey && publicKeyFacts(publicKey);

  return (
    <>
      <DialogBody>
        <WriteBlockNotice />
        {errorNotice}
        <PanelSection title={t('Overview')}>
          <Overview
            keyPair={keyPair}
            typeAndSize={facts?.typeAndSize ?? (publicKeyRead.isFetching ? '…' : null)}
          />
        </PanelSection>
        <PanelSection title={t('Bound instances')}>
          <BoundInstances keyPairName={name} query={instances} bound={bound} />
        </PanelSection>
        <PanelSection title={t('How to connect')}>
          <HowToConnect name={name} bound={bound.instances} />
        </PanelSection>
        <PanelSection title={t('Public key')}>
          {publicKey !== null ? (
            <PublicKey name={name} line={publicKey.line} />
          ) : publicKeyRead.error ? (
            <ApiErrorNotice
              title={t('Couldn’t load the public key')}
              error={publicKeyRead.error}
              actions={<Button onClick={() => void publicKeyRead.refetch()}>{t('Retry')}</Button>}
            />
          ) : publicKeyRead.isFetching ? (
            <p className="hint">{t('Loading the public key…')}</p>
          ) : publicKeyRead.data === '' ? (
            <p className="hint">{t('ECS didn’t return the public key.')}</p>
          ) : (
            <p className="hint">{t('The public key that ECS returned isn’t valid.')}</p>
          )}
        </PanelSection>
        <PanelSection title={t('Fingerprints')}>
          <Fingerprints name={name} listedMd5={keyPair.KeyPairFingerPrint} facts={facts} />
        </PanelSection>
        <PanelSection
          title={t('Tags')}
          aside={
            <p className="hint">
              {t('{count} of {max}', { count: tags.Tag.length, max: tagsPerResource })}
            </p>
          }
        >
          <TagEditor keyPairName={name} tags={tags.Tag} />
        </PanelSection>
      </DialogBody>
      <DialogFooter>
        <WriteButton variant="danger" onClick={() => openDialog('delete', [name])}>
          {t('Delete key pair')}
        </WriteButton>
      </DialogFooter>
    </>
  );
}
