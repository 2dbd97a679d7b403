import type { Location, NavigateFunction } from 'react-router-dom';
import { changeLanguage } from '../i18n/language';
import { languages, type Language } from '../i18n/languages';
import { t } from '../i18n/t';
import { writeStored } from '../ui/stored';
import { showToast } from '../ui/toasts';

/** What scripts/vite/choose-language.js reads. */
const storageKey = 'language';

/** Shows the page in another language, now and at the next visit. Says so if that can't be loaded. */
export async function switchLanguage(
  next: Language,
  location: Location,
  navigate: NavigateFunction,
): Promise<void> {
  try {
    await changeLanguage(next);
  } catch {
    const title = () => t('Couldn’t load {language}', { language: languages[next] });
    showToast({
      tone: 'error',
      title,
      description: () => t('Check your connection, then try again.'),
    });
    return;
  }
  writeStored(storageKey, next);
  // `?lang=` of this visit would decide at the next start.
  writeStored(storageKey, null, 'sessionStorage');
  const query = new URLSearchParams(location.search);
  if (!query.has('lang')) return;
  query.delete('lang');
  await navigate({ search: query.toString() }, { replace: true, state: location.state });
}
