import { useState } from 'react';
import type { FileMatch } from '../../../keys/private-key/new-key-pair';
import { t, type Message } from '../../i18n/t';
import { FileButton } from '../../ui/FileButton';
import { isolated } from '../../ui/isolated';
import { Notice } from '../../ui/Notice';
import { isDamagedPrivateKey, readKeyFile } from './read-key-file';

interface FileCheckProps {
  fingerprint: string;
  /** Holds a file to the one that was downloaded. Rejects when the key is gone. */
  compare: (file: File) => Promise<FileMatch>;
  onChecked: (isRight: boolean, fileName: string) => void;
}

type Verdict =
  | FileMatch
  | 'damaged'
  | 'empty'
  | 'encrypted'
  | 'no-private-key'
  | 'other'
  | 'public-half'
  | 'uncertain'
  | 'unreadable';

/** The page cannot see whether a download was saved, but the person can show it the file. */
export function FileCheck({ fingerprint, compare, onChecked }: FileCheckProps) {
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
    const isOfThisPair = keyFile.fingerprint === fingerprint;
    if (keyFile.privateKey === null) return isOfThisPair ? 'public-half' : 'no-private-key';
    if (!isOfThisPair) return 'other';
    // Once the key is wiped there is nothing to compare with.
    return compare(file).catch(() => 'uncertain');
  }

  return (
    <>
      <FileButton onFile={(file) => void check(file)}>{t('Check my file')}</FileButton>
      {checked?.verdict === 'same' && (
        <div role="status">
          <Notice
            tone="success"
            title={t('{file} is the private key of this key pair.', {
              file: isolated(checked.fileName),
            })}
          />
        </div>
      )}
      {checked && checked.verdict !== 'same' && (
        <Notice tone="error" title={problems[checked.verdict].title(isolated(checked.fileName))}>
          <p>{problems[checked.verdict].advice()}</p>
        </Notice>
      )}
    </>
  );
}

interface Problem {
  title: (file: string) => string;
  advice: Message;
}

const downloadAgain = () => t('Select “Download again”, then check the new file.');
const problems: Record<Exclude<Verdict, 'same'>, Problem> = {
  'damaged-around-key': {
    title: (file) => t('{file} contains the right key, but the file is damaged', { file }),
    advice: () =>
      t(
        'Its BEGIN or END line, line ends, or spaces have changed since the download, so ssh may refuse it. Select “Download again”, then check the new file.',
      ),
  },
  different: {
    title: (file) =>
      t('{file} belongs to this key pair, but has changed since the download', { file }),
    advice: () =>
      t(
        'It’s damaged, or another program has converted it. Select “Download again”, then check the new file.',
      ),
  },
  damaged: {
    title: (file) => t('{file} contains a private key that is damaged or cut off', { file }),
    advice: downloadAgain,
  },
  empty: { title: (file) => t('{file} is empty', { file }), advice: downloadAgain },
  encrypted: {
    title: (file) =>
      t('{file} contains an encrypted private key, which can’t be checked', { file }),
    advice: () =>
      t('The downloaded file isn’t encrypted. Select “Download again”, then check the new file.'),
  },
  'no-private-key': {
    title: (file) => t('{file} doesn’t contain a private key', { file }),
    advice: downloadAgain,
  },
  'public-half': {
    title: (file) => t('{file} is the public half of this key pair, not the private key', { file }),
    advice: downloadAgain,
  },
  other: {
    title: (file) => t('{file} isn’t the private key of this key pair', { file }),
    advice: downloadAgain,
  },
  uncertain: {
    title: (file) =>
      t('{file} has the fingerprint of this key pair, but can no longer be compared', { file }),
    advice: () =>
      t('The key was wiped when you left the page. Log in with the file before you rely on it.'),
  },
  unreadable: {
    title: (file) => t('Couldn’t read {file}', { file }),
    advice: () => t('Choose it again, or choose another file.'),
  },
};
