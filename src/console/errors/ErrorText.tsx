import { errorLanguage, errorMessage } from './error-messages';

/** What `errorMessage` says, in its language. */
export function ErrorText({ error }: { error: unknown }) {
  return <span lang={errorLanguage(error)}>{errorMessage(error)}</span>;
}
