import { useState } from 'react';
import type { Instance } from '../../../contract/instances';
import { instanceName, publicAddress } from '../../instances/instance-words';
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
  const reachable = bound.filter((instance) => publicAddress(instance) !== null);
  const chosen = reachable.find(({ InstanceId }) => InstanceId === chosenId) ?? reachable[0];
  const commands = connectCommands(name, chosen ? publicAddress(chosen) : null);

  return (
    <>
      {reachable.length > 1 && chosen && (
        <Field label="Instance">
          {(control) => (
            <Select
              {...control}
              value={chosen.InstanceId}
              onChange={(event) => setChosenId(event.target.value)}
            >
              {reachable.map((instance) => (
                <option key={instance.InstanceId} value={instance.InstanceId}>
                  {instanceName(instance)} ({publicAddress(instance)})
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
          term={chosen ? `Log in to ${instanceName(chosen)}` : 'Log in'}
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
            ? 'No bound instance has a public address. '
            : 'Bind an instance, and its address stands here. ')}
        If you imported this key pair, put the name of your own private key file in. With the block
        in place, <code>ssh {commands.alias}</code> is enough.
      </PanelHint>
    </>
  );
}
