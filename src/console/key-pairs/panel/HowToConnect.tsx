import { useState } from 'react';
import type { Instance } from '../../../contract/instances';
import { instanceName, publicAddress, sshAddress } from '../../instances/instance-words';
import { Field } from '../../ui/Field';
import { PanelHint } from '../../ui/PanelSection';
import { Select } from '../../ui/Select';
import { CopyableFact, CopyableFacts } from '../CopyableFacts';
import { connectCommands } from './connect-commands';

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
  const commands = connectCommands(name, chosen);

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
                <option key={target.id} value={target.id}>
                  {target.name} ({target.address}, {target.isPublic ? 'public' : 'private'})
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <CopyableFacts>
        <CopyableFact
          term="Protect the file: Linux, macOS"
          what="chmod command"
          text={commands.chmod}
        />
        <CopyableFact
          term="Protect the file: Windows, Command Prompt"
          what="icacls command"
          text={commands.icacls}
        />
        <CopyableFact
          term={chosen ? `Log in to ${chosen.name}` : 'Log in'}
          what="ssh command"
          text={commands.ssh}
        />
        <CopyableFact
          term="Or in ~/.ssh/config, with the file moved to ~/.ssh"
          what="block for ~/.ssh/config"
          text={commands.sshConfig}
        />
      </CopyableFacts>
      <PanelHint>
        {!chosen &&
          (bound.length > 0
            ? 'No bound instance has an address. '
            : 'Bind an instance, and its address stands here. ')}
        {chosen?.isPublic === false &&
          `${chosen.name} has a private address only, which is reached from within its network. `}
        If you imported this key pair, put the name of your own private key file in. With the block
        in place, <code>ssh {commands.alias}</code> is enough.
      </PanelHint>
    </>
  );
}
