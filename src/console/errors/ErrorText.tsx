import { errorLanguage, errorMessage } from './error-messages';

export function ErrorText({ error }: { error: unknown }) {
  return <span lang={errorLanguage(error)}>{errorMessage(error)}</span>;
}
