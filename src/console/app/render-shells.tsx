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
  for (const language of languageTags) {
    await changeLanguage(language);
    const title = t('SSH Key Pairs - Elastic Compute Service');
    shells.push({ language, title, markup: renderToStaticMarkup(<StaticShell />) });
  }
  await changeLanguage('en');
  return shells;
}
