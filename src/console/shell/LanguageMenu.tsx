import { useLocation, useNavigate } from 'react-router-dom';
import { useLanguage } from '../i18n/language';
import { isLanguage, languages } from '../i18n/languages';
import { t } from '../i18n/t';
import { Icon } from '../ui/Icon';
import styles from './LanguageMenu.module.css';
import { switchLanguage } from './switch-language';

/** Each language is listed under its own name, for who reads no other. */
export function LanguageMenu() {
  const language = useLanguage();
  const location = useLocation();
  const navigate = useNavigate();
  return (
    <span className={styles['menu']}>
      <Icon name="language" />
      <select
        aria-label={t('Language')}
        value={language}
        onChange={({ target }) => {
          if (isLanguage(target.value)) void switchLanguage(target.value, location, navigate);
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
