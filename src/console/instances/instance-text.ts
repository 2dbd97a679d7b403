import { compareNames } from '../i18n/format';
import { t } from '../i18n/t';
import type { Instance } from '../../contract/instances';
import { listNames } from '../ui/list-names';

export function instanceCount(count: number): string {
  return t({ one: '{count} instance', other: '{count} instances' }, { count });
}

const visibleCharacter = /[^\s\p{C}\p{Default_Ignorable_Code_Point}]/u;

/** Its name, or its ID if the name is empty or invisible. */
export function instanceName({ InstanceName, InstanceId }: Instance): string {
  return visibleCharacter.test(InstanceName) ? InstanceName : InstanceId;
}

/** "web-1, web-2, and 44 more". */
export function listInstances(instances: readonly Instance[]): string {
  return listNames(instances.toSorted(byInstanceName).map(instanceName));
}

/** Sorts by name (`node-2` before `node-10`), then by ID. */
export function byInstanceName(a: Instance, b: Instance): number {
  return compareNames(instanceName(a), instanceName(b)) || compareNames(a.InstanceId, b.InstanceId);
}
