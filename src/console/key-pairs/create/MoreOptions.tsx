import { useQuery } from '@tanstack/react-query';
import { useState, type RefObject } from 'react';
import { PermissionNotice } from '../../account/PermissionNotice';
import { usePermission } from '../../account/permissions';
import { t } from '../../i18n/t';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';
import { resourceGroupsQuery } from '../data/resource-groups';
import styles from './MoreOptions.module.css';
import type { NewTag } from './new-tags';
import { NewTagsField } from './NewTagsField';

interface MoreOptionsProps {
  box: RefObject<HTMLDetailsElement | null>;
  tags: readonly NewTag[];
  onTagsChange: (tags: readonly NewTag[]) => void;
  resourceGroupId: string;
  onResourceGroupChange: (id: string) => void;
  readOnly: boolean;
}

export function MoreOptions(props: MoreOptionsProps) {
  const { box, tags, onTagsChange, resourceGroupId, onResourceGroupChange, readOnly } = props;
  const tagging = usePermission('ecs:TagResources');
  const [isOpenAtFirst] = useState(tagging.refusal !== null);
  const { data: groups = [], isError } = useQuery(resourceGroupsQuery);
  // The permission to list them is often missing. They are optional.
  const hasGroups = !isError || groups.length > 0;
  return (
    <details ref={box} open={isOpenAtFirst} className={styles['more']}>
      <summary>
        {hasGroups ? t('Tags and resource group (optional)') : t('Tags (optional)')}
      </summary>
      <div className={styles['options']}>
        <PermissionNotice permission={tagging} />
        <NewTagsField tags={tags} onChange={onTagsChange} readOnly={readOnly} />
        {hasGroups && (
          <Field label={t('Resource group')}>
            {(control) => (
              <Select
                {...control}
                disabled={readOnly}
                value={resourceGroupId}
                onChange={(event) => onResourceGroupChange(event.target.value)}
              >
                <option value="">{t('None')}</option>
                {groups.map((group) => (
                  <option key={group.Id} value={group.Id} translate="no">
                    {group.DisplayName}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </div>
    </details>
  );
}
