import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { KeyPair } from '../../../contract/key-pairs';
import { t } from '../../i18n/t';
import { useRegion } from '../../regions/region';
import { CreationTime } from '../CreationTime';
import { resourceGroupsQuery } from '../data/resource-groups';
import styles from './Overview.module.css';

interface OverviewProps {
  keyPair: KeyPair;
  typeAndSize: string | null;
}

export function Overview({ keyPair, typeAndSize }: OverviewProps) {
  const { regionId, regionName } = useRegion();
  return (
    <dl className={styles['facts']}>
      <Fact term={t('Type and size')}>
        {typeAndSize === null ? t('Unknown') : <bdi translate="no">{typeAndSize}</bdi>}
      </Fact>
      <Fact term={t('Created')}>
        <CreationTime time={keyPair.CreationTime} />
      </Fact>
      <Fact term={t('Region')}>
        <span>{regionName}</span>{' '}
        {regionName !== regionId && (
          <code translate="no" className={styles['id']}>
            {regionId}
          </code>
        )}
      </Fact>
      <Fact term={t('Resource group')}>
        {keyPair.ResourceGroupId === '' ? (
          t('None')
        ) : (
          <ResourceGroup id={keyPair.ResourceGroupId} />
        )}
      </Fact>
    </dl>
  );
}

function ResourceGroup({ id }: { id: string }) {
  const { data } = useQuery(resourceGroupsQuery);
  const group = data?.find((each) => each.Id === id);
  return (
    <>
      {group && <bdi translate="no">{group.DisplayName} </bdi>}
      <code translate="no" className={styles['id']}>
        {id}
      </code>
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
