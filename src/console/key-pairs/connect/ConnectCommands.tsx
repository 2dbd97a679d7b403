import { useState } from 'react';
import { defineMessages, t, type Message } from '../../i18n/t';
import type { Elements } from '../../ui/elements';
import { RadioGroup } from '../../ui/RadioGroup';
import { CopyableFact, CopyableFacts } from '../CopyableFacts';
import { readStored, writeStored } from '../../ui/stored';
import { protectCommand, shells, sshCommand, type Shell } from './commands';

const shellNames: Record<Shell, Message> = defineMessages({
  posix: 'Linux, macOS',
  powershell: 'Windows PowerShell',
  cmd: 'Windows Command Prompt',
});

const storageKey = 'shell';

/** The shell last chosen in this browser, or the operating system's default. */
function preferredShell(): Shell {
  const stored = readStored(storageKey);
  const detected = /Windows/.test(navigator.userAgent) ? 'powershell' : 'posix';
  return shells.find((shell) => shell === stored) ?? detected;
}

interface ConnectCommandsProps {
  fileName: string;
  loginTerm: string;
  address?: string | undefined;
  children?: Elements;
}

export function ConnectCommands(props: ConnectCommandsProps) {
  const { fileName, loginTerm, address, children } = props;
  const [shell, setShell] = useState(preferredShell);
  return (
    <>
      <RadioGroup
        isInline
        legend={t('Commands for')}
        options={shellNames}
        value={shell}
        onChange={(chosen) => {
          writeStored(storageKey, chosen);
          setShell(chosen);
        }}
      />
      <CopyableFacts>
        <CopyableFact
          term={t('Protect the file ({shell})', { shell: shellNames[shell]() })}
          label={t('Copy command to protect the file')}
          text={protectCommand(fileName, shell)}
        />
        <CopyableFact
          term={loginTerm}
          label={t('Copy ssh command')}
          text={sshCommand(fileName, shell, address)}
        />
        {children}
      </CopyableFacts>
    </>
  );
}
