import { useQuery } from '@tanstack/react-query';
import type { KeyPair } from '../../../contract/key-pairs';
import { tagsPerResource } from '../../../contract/limits';
import { WriteBlockNotice } from '../../account/WriteBlockNotice';
import { WriteButton } from '../../account/WriteButton';
import { byInstanceName } from '../../instances/instance-words';
import { boundTo } from '../../instances/bound-instances';
import { instancesQuery } from '../../instances/queries';
import { DialogBody, DialogFooter } from '../../ui/Dialog';
import type { Elements } from '../../ui/elements';
import { PanelHint, PanelSection } from '../../ui/PanelSection';
import { TagEditor } from '../tags/TagEditor';
import { BoundInstances } from './BoundInstances';
import { Fingerprints } from './Fingerprints';
import { HowToConnect } from './HowToConnect';
import { Overview } from './Overview';
import { publicKeyFacts } from './public-key-facts';
import { PublicKey } from './PublicKey';

interface KeyPairDetailsProps {
  regionId: string;
  regionName: string;
  keyPair: KeyPair;
  /** Why what is known of the key pair could not be brought up to date. */
  errorNotice: Elements;
  onBind: () => void;
  onUnbind: () => void;
  onDelete: () => void;
}

export function KeyPairDetails(props: KeyPairDetailsProps) {
  const { regionId, regionName, keyPair, errorNotice, onBind, onUnbind, onDelete } = props;
  const { KeyPairName: name, PublicKey: line, Tags: tags } = keyPair;
  const instances = useQuery(instancesQuery(regionId));
  const { instances: unordered, gap } = boundTo(name, instances);
  const bound = { instances: unordered.toSorted(byInstanceName), gap };
  const facts = line === undefined ? null : publicKeyFacts(line);

  return (
    <>
      <DialogBody>
        <WriteBlockNotice />
        {errorNotice}
        <PanelSection title="Overview">
          <Overview
            keyPair={keyPair}
            typeAndSize={facts?.typeAndSize ?? null}
            regionId={regionId}
            regionName={regionName}
          />
        </PanelSection>
        <PanelSection title="Bound instances">
          <BoundInstances
            regionId={regionId}
            query={instances}
            bound={bound}
            onBind={onBind}
            onUnbind={onUnbind}
          />
        </PanelSection>
        <PanelSection title="How to connect">
          <HowToConnect name={name} bound={bound.instances} />
        </PanelSection>
        <PanelSection title="Public key">
          {line === undefined ? (
            <PanelHint>ECS does not say what the public key is.</PanelHint>
          ) : facts === null ? (
            <PanelHint>What ECS lists as the public key cannot be read as one.</PanelHint>
          ) : (
            <PublicKey name={name} line={line} />
          )}
        </PanelSection>
        <PanelSection title="Fingerprints">
          <Fingerprints name={name} listedMd5={keyPair.KeyPairFingerPrint} facts={facts} />
        </PanelSection>
        <PanelSection
          title="Tags"
          aside={<PanelHint>{`${tags.Tag.length} of ${tagsPerResource}`}</PanelHint>}
        >
          <TagEditor regionId={regionId} keyPairName={name} tags={tags.Tag} />
        </PanelSection>
      </DialogBody>
      <DialogFooter>
        <WriteButton variant="danger" onClick={onDelete}>
          Delete key pair
        </WriteButton>
      </DialogFooter>
    </>
  );
}
