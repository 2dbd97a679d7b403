import { useState } from 'react';
import type { Instance } from '../../../contract/instances';
import { Phrase } from '../../i18n/Phrase';
import { t } from '../../i18n/t';
import { addressesOf } from '../../instances/instance-details';
import { instanceName } from '../../instances/instance-text';
import { Field } from '../../ui/Field';
import { privateKeyFileName } from '../../../keys/private-key/file-name';
import { isolated } from '../../ui/isolated';
import { Select } from '../../ui/Select';
import { sshConfigBlock } from '../connect/commands';
import { ConnectCommands } from '../connect/ConnectCommands';
import { CopyableFact } from '../CopyableFacts';

export function HowToConnect({ name, bound }: { name: string; bound: readonly Instance[] }) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const targets = bound
    .flatMap((instance) => {
      const [address] = addressesOf(instance);
      return address ? [{ id: instance.InstanceId, name: instanceName(instance), ...address }] : [];
    })
    .toSorted((a, b) => Number(b.isPublic) - Number(a.isPublic));
  const chosen = targets.find(({ id }) => id === chosenId) ?? targets[0] ?? null;
  const config = sshConfigBlock(name, chosen);

  return (
    <>
      {targets.length > 1 && chosen && (
        <Field label={t('Instance')}>
          {(control) => (
            <Select
              {...control}
              value={chosen.id}
              onChange={(event) => setChosenId(event.target.value)}
            >
              {targets.map((target) => (
                <option key={target.id} value={target.id} translate="no">
                  {t(
                    target.isPublic ? '{name} ({address}, public)' : '{name} ({address}, private)',
                    target,
                  )}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <ConnectCommands
        fileName={privateKeyFileName(name)}
        loginTerm={chosen ? t('Log in to {name}', { name: isolated(chosen.name) }) : t('Log in')}
        address={chosen?.address}
      >
        <CopyableFact
          term={t('Or in ~/.ssh/config, with the file moved to ~/.ssh')}
          label={t('Copy block for ~/.ssh/config')}
          text={config.block}
        />
      </ConnectCommands>
      {!chosen && (
        <p className="hint">
          {t(
            bound.length > 0
              ? 'None of the bound instances has an IP address.'
              : 'Bind an instance to see its address here.',
          )}
        </p>
      )}
      {chosen?.isPublic === false && (
        <p className="hint">
          <Phrase
            text="{instance} has a private address only. Connect from within its network."
            instance={chosen.name}
          />
        </p>
      )}
      <p className="hint">
        <Phrase
          text="If you imported this key pair, use the name of your own private key file. With the block in ~/.ssh/config, {command} is enough."
          command={<code translate="no">{`ssh ${config.alias}`}</code>}
        />
      </p>
    </>
  );
}
