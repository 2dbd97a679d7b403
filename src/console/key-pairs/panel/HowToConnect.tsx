import { useState } from 'react';
import type { Instance } from '../../../contract/instances';
import { instanceName, publicAddress, sshAddress } from '../../instances/instance-text';
import { Field } from '../../ui/Field';
import { privateKeyFileName } from '../../../keys/private-key/file-name';
import { PanelHint } from '../../ui/PanelSection';
import { Phrase } from '../../ui/Phrase';
import { Select } from '../../ui/Select';
import { protectCommand, sshCommand, sshConfigBlock } from '../connect/commands';
import { ShellField } from '../connect/ShellField';
import { preferredShell, shellNames } from '../connect/shells';
import { CopyableFact, CopyableFacts } from '../CopyableFacts';

interface HowToConnectProps {
  name: string;
  bound: readonly Instance[];
}

export function HowToConnect({ name, bound }: HowToConnectProps) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const targets = bound
    .flatMap((instance) => {
      const address = sshAddress(instance);
      const isPublic = publicAddress(instance) !== null;
      return address === null
        ? []
        : [{ id: instance.InstanceId, name: instanceName(instance), address, isPublic }];
    })
    .toSorted((a, b) => Number(b.isPublic) - Number(a.isPublic));
  const chosen = targets.find(({ id }) => id === chosenId) ?? targets[0] ?? null;
  const [shell, setShell] = useState(preferredShell);
  const fileName = privateKeyFileName(name);
  const config = sshConfigBlock(name, chosen);

  return (
    <>
      {targets.length > 1 && chosen && (
        <Field label="Instance">
          {(control) => (
            <Select
              {...control}
              value={chosen.id}
              onChange={(event) => setChosenId(event.target.value)}
            >
              {targets.map((target) => (
                <option key={target.id} value={target.id} translate="no">
                  {`${target.name} (${target.address}, ${target.isPublic ? 'public' : 'private'})`}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <ShellField value={shell} onChange={setShell} />
      <CopyableFacts>
        <CopyableFact
          term={`Protect the file (${shellNames[shell]()})`}
          label="Copy command to protect the file"
          text={protectCommand(fileName, shell)}
        />
        <CopyableFact
          term={chosen ? `Log in to ${chosen.name}` : 'Log in'}
          label="Copy ssh command"
          text={sshCommand(fileName, shell, chosen?.address)}
        />
        <CopyableFact
          term="Or in ~/.ssh/config, with the file moved to ~/.ssh"
          label="Copy block for ~/.ssh/config"
          text={config.block}
        />
      </CopyableFacts>
      {!chosen && (
        <PanelHint>
          {bound.length > 0
            ? 'No bound instance has an address.'
            : 'Bind an instance, and its address stands here.'}
        </PanelHint>
      )}
      {chosen?.isPublic === false && (
        <PanelHint>
          <Phrase
            text="{instance} has a private address only, which is reached from within its network."
            instance={chosen.name}
          />
        </PanelHint>
      )}
      <PanelHint>
        <Phrase
          text="If you imported this key pair, put the name of your own private key file in. With the block in place, {command} is enough."
          command={<code translate="no">{`ssh ${config.alias}`}</code>}
        />
      </PanelHint>
    </>
  );
}
