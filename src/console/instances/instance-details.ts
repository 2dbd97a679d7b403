import type { Instance } from '../../contract/instances';
import { t } from '../i18n/t';
import { isInSome } from '../ui/fold-text';
import { instanceName } from './instance-text';

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

/** Its public and its private address, as far as it has them. ssh reaches it at the first. */
export function addressesOf(instance: Instance): { address: string; isPublic: boolean }[] {
  const addresses = [
    { address: publicAddress(instance), isPublic: true },
    { address: privateAddress(instance), isPublic: false },
  ];
  return addresses.flatMap(({ address, isPublic }) =>
    address === null ? [] : { address, isPublic },
  );
}

/** Whether the search is part of the name, the ID or an address, as people see it. */
export function instanceMatches(instance: Instance, search: string): boolean {
  const texts = [
    instanceName(instance),
    instance.InstanceId,
    ...instance.PublicIpAddress.IpAddress,
    instance.EipAddress.IpAddress,
    ...privateAddresses(instance),
  ];
  return isInSome(texts, search);
}
