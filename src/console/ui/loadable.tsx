import { useEffect, useState, type ComponentType } from 'react';
import { useLanguage } from '../i18n/language';
import { t } from '../i18n/t';
import { Button } from './Button';
import { loadedAhead } from './load-ahead';
import styles from './loadable.module.css';

const retryMilliseconds = 2000;

interface LoadableOptions<Props extends object> {
  isAwaited?: boolean;
  /** What does for as long as the file cannot be had. */
  WhileMissing?: ComponentType<Props>;
}

/**
 * A component whose code is a file of its own: there at once when it was loaded ahead. React's
 * `lazy` would hold it back: what follows a placeholder, even an empty one, is not shown before
 * 300 ms are over.
 *
 * A file that does not come is asked for again, and costs no other part of the page, which may hold
 * a private key. A message says so, unless nothing waits for it (`isAwaited`). Browsers that
 * follow the HTML Standard from before July 2026 (whatwg/html#10327) keep a module that failed as
 * failed until the page is loaded anew.
 */
// So that the build leaves out what nothing renders.
/* @__NO_SIDE_EFFECTS__ */
export function loadable<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { isAwaited = true, WhileMissing }: LoadableOptions<Props> = {},
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  const keep = loadedAhead(async () => (loaded ??= await load()));

  return function Loadable(props: Props) {
    // Its element may be a constant, which doesn't render with its parents.
    useLanguage();
    const [Loaded, setLoaded] = useState(() => loaded);
    const [failures, setFailures] = useState(0);

    useEffect(() => {
      if (Loaded) return;
      const show = () =>
        keep().then(
          (component) => setLoaded(() => component),
          () => setFailures((count) => count + 1),
        );
      const timer = setTimeout(() => void show(), failures === 0 ? 0 : retryMilliseconds);
      return () => clearTimeout(timer);
    }, [Loaded, failures]);

    if (Loaded) return <Loaded {...props} />;
    if (failures > 0 && WhileMissing) return <WhileMissing {...props} />;
    if (!isAwaited) return null;
    return (
      <div className={styles['late']}>
        <p role="status">
          {failures === 0
            ? t('Loading…')
            : t(
                'Couldn’t load part of this page. Retrying… If this message stays, reload the page.',
              )}
        </p>
        {failures > 0 && <Button onClick={() => location.reload()}>{t('Reload the page')}</Button>}
      </div>
    );
  };
}
