import { useLocation, useNavigate } from 'react-router-dom';
import { changeLanguage, useLanguage } from '../i18n/language';
import { isLanguage, languages, type Language } from '../i18n/languages';
import { t } from '../i18n/t';
import { Icon } from '../ui/Icon';
import { writeStored } from '../ui/stored';
import { showToast } from '../ui/toasts';
import styles from './LanguageMenu.module.css';

/** Read by scripts/vite/choose-language.js. */
const storageKey = 'language';

/** Lists each language by its own name, for users who can't read the current one. */
export function LanguageMenu() {
  const language = useLanguage();
  const location = useLocation();
  const navigate = useNavigate();

  async function choose(next: Language) {
    try {
      await changeLanguage(next);
    } catch {
      showToast({
        tone: 'error',
        title: () => t('Couldn’t load {language}', { language: languages[next] }),
        description: () => t('Check your connection, then try again.'),
      });
      return;
    }
    writeStored(storageKey, next);
    // Otherwise `?lang=` of this visit would override the choice on reload.
    writeStored(storageKey, null, 'sessionStorage');
    const query = new URLSearchParams(location.search);
    if (!query.has('lang')) return;
    query.delete('lang');
    await navigate({ search: query.toString() }, { replace: true, state: location.state });
  }

  return (
    <span className={styles['menu']}>
      <Icon name="language" />
      <select
        aria-label={t('Language')}
        value={language}
        onChange={({ target }) => {
          if (isLanguage(target.value)) void choose(target.value);
        }}
      >
        {Object.entries(languages).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
