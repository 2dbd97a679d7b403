import { useState } from 'react';
import { t } from '../../i18n/t';
import type { Elements } from '../../ui/elements';
import { RadioGroup } from '../../ui/RadioGroup';
import { CopyableFact, CopyableFacts } from '../CopyableFacts';
import { protectCommand, sshCommand } from './commands';
import { preferredShell, rememberShell, shellNames } from './shells';

interface ConnectCommandsProps {
  fileName: string;
  loginTerm: string;
  address?: string | undefined;
  children?: Elements;
}

/** How to log in with a private key file, in the shell of choice, which is remembered. */
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
          rememberShell(chosen);
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
