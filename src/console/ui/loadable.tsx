import { useEffect, useState, type ComponentType } from 'react';
import { useLanguage } from '../i18n/language';
import { t } from '../i18n/t';
import { Button } from './Button';
import { loadedAhead } from './load-ahead';
import styles from './loadable.module.css';

const retryMilliseconds = 2000;

interface LoadableOptions<Props extends object> {
  isAwaited?: boolean;
  /** Shown while the file can't be loaded. */
  WhileMissing?: ComponentType<Props>;
}

/**
 * A component whose code is in a separate chunk: rendered immediately if that was loaded ahead. React's
 * `lazy` delays what replaces a fallback, even an empty one, by up to 300 ms.
 *
 * If the chunk can't be loaded, it's requested again, and the rest of the page, which may hold a private
 * key, isn't affected. A message says so, unless nothing waits for it (`isAwaited`). Browsers that
 * follow the HTML Standard from before July 2026 (whatwg/html#10327) don't retry a failed module until
 * the page is reloaded.
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
