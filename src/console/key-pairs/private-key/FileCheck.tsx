import { useState } from 'react';
import type { FileMatch } from '../../../keys/private-key/new-key-pair';
import { defineMessages, t, type Message } from '../../i18n/t';
import { FileButton } from '../../ui/FileButton';
import { isolated } from '../../ui/isolated';
import { Notice } from '../../ui/Notice';
import { isDamagedPrivateKey, readKeyFile } from './read-key-file';

interface FileCheckProps {
  md5: string;
  /** Rejects once the key is wiped. */
  compare: (file: File) => Promise<FileMatch>;
  onChecked: (isRight: boolean, fileName: string) => void;
}

const titles = defineMessages({
  'damaged-around-key': '{file} contains the right key, but the file is damaged',
  different: '{file} belongs to this key pair, but has changed since the download',
  damaged: '{file} contains a private key that is damaged or cut off',
  empty: '{file} is empty',
  encrypted: '{file} contains an encrypted private key, which can’t be checked',
  'no-private-key': '{file} doesn’t contain a private key',
  'public-half': '{file} is the public half of this key pair, not the private key',
  other: '{file} isn’t the private key of this key pair',
  uncertain: '{file} has the fingerprint of this key pair, but can no longer be compared',
  unreadable: 'Couldn’t read {file}',
  same: '{file} is the private key of this key pair.',
});

type Verdict = keyof typeof titles;

const otherAdvice: Partial<Record<Verdict, Message>> = defineMessages({
  'damaged-around-key':
    'Its BEGIN or END line, line ends, or spaces have changed since the download, so ssh may refuse it. Select “Download again”, then check the new file.',
  different:
    'It’s damaged, or another program has converted it. Select “Download again”, then check the new file.',
  encrypted:
    'The downloaded file isn’t encrypted. Select “Download again”, then check the new file.',
  uncertain:
    'The key was wiped when you left the page. Log in with the file before you rely on it.',
  unreadable: 'Choose it again, or choose another file.',
});

/** Lets the user verify the download, because the page can't see whether it was saved. */
export function FileCheck({ md5, compare, onChecked }: FileCheckProps) {
  const [checked, setChecked] = useState<{ fileName: string; verdict: Verdict } | null>(null);

  async function check(file: File) {
    const verdict = await judge(file);
    setChecked({ fileName: file.name, verdict });
    onChecked(verdict === 'same', file.name);
  }

  async function judge(file: File): Promise<Verdict> {
    const keyFile = await readKeyFile(file).catch(() => null);
    if (keyFile === null) return 'unreadable';
    if (isDamagedPrivateKey(keyFile)) return 'damaged';
    if (keyFile.privateKey === 'encrypted') return 'encrypted';
    if (keyFile.problem === 'empty') return 'empty';
    const isOfThisPair = keyFile.md5 === md5;
    if (keyFile.privateKey === null) return isOfThisPair ? 'public-half' : 'no-private-key';
    if (!isOfThisPair) return 'other';
    return compare(file).catch(() => 'uncertain');
  }

  const title = checked && titles[checked.verdict]({ file: isolated(checked.fileName) });
  return (
    <>
      <FileButton onFile={(file) => void check(file)}>{t('Check my file')}</FileButton>
      {checked?.verdict === 'same' && (
        <div role="status">
          <Notice tone="success" title={title} />
        </div>
      )}
      {checked && checked.verdict !== 'same' && (
        <Notice
          tone="error"
          title={title}
          text={
            otherAdvice[checked.verdict]?.() ??
            t('Select “Download again”, then check the new file.')
          }
        />
      )}
    </>
  );
}
