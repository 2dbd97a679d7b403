import { defineMessages, t } from '../../../i18n/t';
import { Notice } from '../../../ui/Notice';
import { KeyFileResult } from '../../private-key/KeyFileResult';
import type { SearchResult } from './read-search';

interface SearchResultNoticeProps {
  result: SearchResult;
  onClose: () => void;
}

export function SearchResultNotice({ result, onClose }: SearchResultNoticeProps) {
  switch (result.kind) {
    case 'file':
      return <KeyFileResult file={result.file} onClose={onClose} />;
    case 'fingerprint':
      return (
        <div role="status">
          <Notice tone="info" onClose={onClose} text={t('Searched for the key’s fingerprint.')} />
        </div>
      );
    case 'problem':
      return (
        <Notice tone="error" title={result.title()} onClose={onClose} text={result.message()} />
      );
    default:
      return <Notice tone="error" onClose={onClose} text={faultMessages[result.kind]()} />;
  }
}

const faultMessages = defineMessages({
  'private-key':
    'That was a private key. It wasn’t sent or kept. To find its key pair, select “Which key is this file?”.',
  'too-long': 'That’s longer than any name, tag, or fingerprint. It wasn’t searched for or kept.',
  'not-loaded': 'Part of this page didn’t load. Check your connection, then try again.',
});
