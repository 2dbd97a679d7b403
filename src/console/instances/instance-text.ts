import { compareNames } from '../i18n/format';
import { t } from '../i18n/t';
import type { Instance } from '../../contract/instances';
import { listNames } from '../ui/list-names';

export function instanceCount(count: number): string {
  return t({ one: '{count} instance', other: '{count} instances' }, { count });
}

const visibleCharacter = /[^\s\p{C}\p{Default_Ignorable_Code_Point}]/u;

/** What to call an instance: its name, or its ID if the name is empty or shows nothing. */
export function instanceName({ InstanceName, InstanceId }: Instance): string {
  return visibleCharacter.test(InstanceName) ? InstanceName : InstanceId;
}

/** The instances in one line of text, the first ones by name: "web-1, web-2 and 44 more". */
export function listInstances(instances: readonly Instance[]): string {
  return listNames(instances.toSorted(byInstanceName).map(instanceName));
}

/** By name, `node-2` before `node-10`, and by id among equals. */
export function byInstanceName(a: Instance, b: Instance): number {
  return compareNames(instanceName(a), instanceName(b)) || compareNames(a.InstanceId, b.InstanceId);
}
