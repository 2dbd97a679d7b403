import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { changeLanguage, language } from '../i18n/language';
import { languageTags, type Language } from '../i18n/languages';
import { t } from '../i18n/t';
import { KeyPairsHeader } from '../key-pairs/KeyPairsHeader';
import { KeyPairsSkeleton } from '../key-pairs/list/table/KeyPairsSkeleton';
import { ToolbarSkeleton } from '../key-pairs/list/toolbar/ToolbarSkeleton';
import { firstRegion } from '../regions/recent-regions';
import { RegionContext } from '../regions/region';
import { RegionButton } from '../regions/RegionButton';
import { Shell } from '../shell/Shell';
import styles from '../ui/loadable.module.css';

/** The HTML that index.html shows in one language until the first script has run. */
export interface RenderedShell {
  language: Language;
  title: string;
  markup: string;
}

/** One shell per language, English first. Only for the build. */
export async function renderShells(): Promise<RenderedShell[]> {
  const shells: RenderedShell[] = [];
  const withoutScript = new Map<Language, string>();
  for (const tag of languageTags) {
    await changeLanguage(tag);
    const text = t('This page needs JavaScript. Allow it, then reload the page.');
    withoutScript.set(tag, text);
  }
  for (const tag of languageTags) {
    await changeLanguage(tag);
    const title = t('SSH Key Pairs - Elastic Compute Service');
    const markup = renderToStaticMarkup(
      <StaticShell withoutScript={tag === 'en' ? withoutScript : new Map()} />,
    );
    shells.push({ language: tag, title, markup });
  }
  await changeLanguage('en');
  return shells;
}

/** The shell, inert until scripts run. Without scripts, `noscript` shows its text in all languages. */
function StaticShell({ withoutScript }: { withoutScript: ReadonlyMap<Language, string> }) {
  const start = import.meta.env.BASE_URL;
  return (
    <>
      <div inert lang={language()}>
        <MemoryRouter basename={start} initialEntries={[start]}>
          <RegionContext value={{ regionId: firstRegion, regionName: firstRegion }}>
            <Shell regionControl={<RegionButton regionName={'\u00a0'} open={false} />}>
              <KeyPairsHeader>
                <ToolbarSkeleton />
              </KeyPairsHeader>
              <KeyPairsSkeleton />
            </Shell>
          </RegionContext>
        </MemoryRouter>
      </div>
      <div role="status" lang={language()}>
        <div className={`${styles['late']} ${styles['start']}`}>
          <p>
            <span>{t('Loading is taking longer than usual.')}</span>{' '}
            {/* oxlint-disable-next-line jsx-a11y/anchor-is-valid -- an empty href is this very page */}
            <a href="">{t('Reload the page')}</a>
          </p>
        </div>
      </div>
      <noscript>
        <div className={styles['late']}>
          {[...withoutScript].map(([tag, text]) => (
            <p key={tag} lang={tag}>
              {text}
            </p>
          ))}
        </div>
      </noscript>
    </>
  );
}
