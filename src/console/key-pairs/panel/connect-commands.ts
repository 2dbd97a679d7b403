import { privateKeyFileName } from '../../../keys/file-name';

const placeholder = '<instance IP>';

/** The instance to log in to. */
interface Target {
  name: string;
  address: string;
}

/** What to type to log in with a private key file, each ready to be copied. */
export interface ConnectCommands {
  /** For a POSIX shell: ssh refuses a key that others may read. */
  chmod: string;
  /** The same for the Command Prompt; PowerShell would not put the user's name in. */
  icacls: string;
  ssh: string;
  /** A block for `~/.ssh/config`, ssh_config(5), of several lines without a last line feed. */
  sshConfig: string;
  /** The name that the block gives: `ssh <alias>`. */
  alias: string;
}

/**
 * The commands for the file that the private key of a pair is saved as. A name of that kind needs
 * quotes nowhere: `privateKeyFileName` leaves letters, digits and `._-`, none of which a shell, the
 * Command Prompt or ssh_config takes for anything else, and starts with neither `-` nor `.`.
 *
 * The instance gives its name to the block: a key pair may be on many. `null` where none is known.
 */
export function connectCommands(keyPairName: string, instance: Target | null): ConnectCommands {
  const file = privateKeyFileName(keyPairName);
  const alias = privateKeyFileName(instance?.name ?? keyPairName).slice(0, -'.pem'.length);
  const host = instance?.address ?? placeholder;
  return {
    chmod: `chmod 400 ${file}`,
    icacls: `icacls ${file} /inheritance:r /grant:r "%USERNAME%:R"`,
    ssh: `ssh -i ${file} root@${host}`,
    sshConfig: [
      `Host ${alias}`,
      `  HostName ${host}`,
      '  User root',
      `  IdentityFile ~/.ssh/${file}`,
      '  IdentitiesOnly yes',
    ].join('\n'),
    alias,
  };
}

/** The commands that print the fingerprints of a private key file, as OpenSSH 7.2 and later do. */
export function fingerprintCommands(keyPairName: string) {
  const file = privateKeyFileName(keyPairName);
  return {
    md5: `ssh-keygen -l -E md5 -f ${file}`,
    sha256: `ssh-keygen -l -f ${file}`,
    randomart: `ssh-keygen -lv -f ${file}`,
  };
}
