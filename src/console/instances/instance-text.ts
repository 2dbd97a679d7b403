import { compareNames } from '../i18n/format';
import { t } from '../i18n/t';
import type { Instance } from '../../contract/instances';
import { isInSome } from '../ui/fold-text';
import { listNames } from '../ui/list-names';

export function instanceCount(count: number): string {
  return t({ one: '{count} instance', other: '{count} instances' }, { count });
}

const visibleCharacter = /[^\s\p{C}\p{Default_Ignorable_Code_Point}]/u;

/** What to call an instance: its name, or its ID if the name is empty or shows nothing. */
export function instanceName({ InstanceName, InstanceId }: Instance): string {
  return visibleCharacter.test(InstanceName) ? InstanceName : InstanceId;
}

/** Its status; as ECS calls it if the documents don't have it. */
export function statusName({ Status }: Instance): string {
  switch (Status) {
    case 'Pending':
      return t('Pending');
    case 'Starting':
      return t('Starting');
    case 'Running':
      return t('Running');
    case 'Stopping':
      return t('Stopping');
    case 'Stopped':
      return t('Stopped');
    default:
      return Status || t('Unknown');
  }
}

/** The instances in one line of text, the first ones by name: "web-1, web-2 and 44 more". */
export function listInstances(instances: readonly Instance[]): string {
  return listNames(instances.toSorted(byInstanceName).map(instanceName));
}

/** The address that it has on the internet: its own, else an elastic one, else `null`. */
export function publicAddress(instance: Instance): string | null {
  return instance.PublicIpAddress.IpAddress[0] ?? (instance.EipAddress.IpAddress || null);
}

/** Those of its VPC, or of the classic network. */
function privateAddresses({ VpcAttributes, InnerIpAddress }: Instance): string[] {
  return [...VpcAttributes.PrivateIpAddress.IpAddress, ...InnerIpAddress.IpAddress];
}

/** The address that it has inside its network, or `null`. */
export function privateAddress(instance: Instance): string | null {
  return privateAddresses(instance)[0] ?? null;
}

/** Where ssh reaches it: its public address, else the private one, else `null`. */
export function sshAddress(instance: Instance): string | null {
  return publicAddress(instance) ?? privateAddress(instance);
}

/** Whether the search is part of the name, the ID or an address, as people see it. */
export function instanceMatches(instance: Instance, search: string): boolean {
  const texts = [
    instance.InstanceName,
    instance.InstanceId,
    ...instance.PublicIpAddress.IpAddress,
    instance.EipAddress.IpAddress,
    ...privateAddresses(instance),
  ];
  return isInSome(texts, search);
}

/** By name, `node-2` before `node-10`, and by id among equals. */
export function byInstanceName(a: Instance, b: Instance): number {
  return compareNames(instanceName(a), instanceName(b)) || compareNames(a.InstanceId, b.InstanceId);
}
