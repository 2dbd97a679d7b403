import { renderToStaticMarkup } from 'react-dom/server';
import { changeLanguage } from '../i18n/language';
import { languageTags, type Language } from '../i18n/languages';
import { t } from '../i18n/t';
import { StaticShell } from './StaticShell';

/** What index.html shows in one language before the first script has run, as HTML. */
export interface Shell {
  language: Language;
  title: string;
  markup: string;
}

/** The shell in each language, English first. For the build, never for the page. */
export async function renderShells(): Promise<Shell[]> {
  const shells: Shell[] = [];
  const withoutScript = new Map<Language, string>();
  for (const language of languageTags) {
    await changeLanguage(language);
    const text = t('This page needs JavaScript. Allow it, then reload the page.');
    withoutScript.set(language, text);
  }
  for (const language of languageTags) {
    await changeLanguage(language);
    const title = t('SSH Key Pairs - Elastic Compute Service');
    const markup = renderToStaticMarkup(
      <StaticShell withoutScript={language === 'en' ? withoutScript : new Map()} />,
    );
    shells.push({ language, title, markup });
  }
  await changeLanguage('en');
  return shells;
}
