import type { Instance } from '../../../contract/instances';
import { byInstanceName } from '../../instances/instance-text';
import type { Binding } from './binding-rules';

/**
 * What will happen to the chosen instances. Source: AttachKeyPair and DetachKeyPair, ECS OpenAPI
 * 2014-05-26.
 */
export function consequencesOf({ mode, keyPairName }: Binding, chosen: readonly Instance[]) {
  const ordered = chosen.toSorted(byInstanceName);
  const losing = new Map<string, Instance[]>();
  for (const instance of mode === 'bind' ? ordered : []) {
    const current = instance.KeyPairName;
    if (current === '' || current === keyPairName) continue;
    losing.set(current, [...(losing.get(current) ?? []), instance]);
  }
  return {
    losing: Array.from(losing, ([name, instances]) => ({ keyPairName: name, instances })),
    needingRestart: ordered.filter(({ Status }) => Status === 'Running'),
    takingItAtStart: ordered.filter(({ Status }) => Status !== 'Running'),
  };
}
