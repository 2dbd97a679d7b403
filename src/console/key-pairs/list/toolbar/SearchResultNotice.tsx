import { Notice } from '../../../ui/Notice';
import { KeyFileResult } from '../../private-key/KeyFileResult';
import type { SearchResult } from './use-search-result';

interface SearchResultNoticeProps {
  answer: SearchResult;
  onClose: () => void;
}

export function SearchResultNotice({ answer, onClose }: SearchResultNoticeProps) {
  switch (answer.kind) {
    case 'file':
      return <KeyFileResult file={answer.file} onClose={onClose} />;
    case 'fingerprint':
      return (
        <div role="status">
          <Notice tone="info" onClose={onClose}>
            <p>Searched for the key’s fingerprint.</p>
          </Notice>
        </div>
      );
    case 'problem':
      return (
        <Notice tone="error" title={answer.title} onClose={onClose}>
          <p>{answer.message}</p>
        </Notice>
      );
    default:
      return (
        <Notice tone="error" onClose={onClose}>
          <p>{messages[answer.kind]}</p>
        </Notice>
      );
  }
}

const messages = {
  'private-key':
    'That was a private key. Nothing of it was sent or kept. To find its key pair, choose “Which key is this file?”.',
  'too-long':
    'That is longer than any name, tag or fingerprint. It was not searched for, and not kept.',
  'not-loaded': 'Part of this page couldn’t be loaded. Check your network, and try again.',
};
