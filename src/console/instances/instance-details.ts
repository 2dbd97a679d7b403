import type { Instance } from '../../contract/instances';
import { t } from '../i18n/t';
import { anyIncludes } from '../ui/fold-text';
import { instanceName } from './instance-text';

/** Falls back to ECS's own name for an undocumented status. */
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

/** Its own public address, else an elastic one, else `null`. */
export function publicAddress(instance: Instance): string | null {
  return instance.PublicIpAddress.IpAddress[0] ?? (instance.EipAddress.IpAddress || null);
}

/** From its VPC, or the classic network. */
function privateAddresses({ VpcAttributes, InnerIpAddress }: Instance): string[] {
  return [...VpcAttributes.PrivateIpAddress.IpAddress, ...InnerIpAddress.IpAddress];
}

export function privateAddress(instance: Instance): string | null {
  return privateAddresses(instance)[0] ?? null;
}

/** Its public and private addresses, if any. Connect to the first. */
export function addressesOf(instance: Instance): { address: string; isPublic: boolean }[] {
  const addresses = [
    { address: publicAddress(instance), isPublic: true },
    { address: privateAddress(instance), isPublic: false },
  ];
  return addresses.flatMap(({ address, isPublic }) =>
    address === null ? [] : { address, isPublic },
  );
}

/** Whether the name, the ID or an address contains the search. */
export function instanceMatches(instance: Instance, search: string): boolean {
  const texts = [
    instanceName(instance),
    instance.InstanceId,
    ...instance.PublicIpAddress.IpAddress,
    instance.EipAddress.IpAddress,
    ...privateAddresses(instance),
  ];
  return anyIncludes(texts, search);
}
