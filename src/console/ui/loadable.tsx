import { useEffect, useState, type ComponentType } from 'react';
import { useLanguage } from '../i18n/language';
import { t } from '../i18n/t';
import { Button } from './Button';
import { loadedAhead } from './load-ahead';
import styles from './loadable.module.css';

const retryMilliseconds = 2000;

interface LoadableOptions<Props extends object> {
  isAwaited?: boolean;
  /** Shown while the chunk can't be loaded. */
  WhileMissing?: ComponentType<Props>;
}

/**
 * A component in a separate chunk, rendered immediately if that has loaded. React's `lazy` delays what
 * replaces a fallback, even an empty one, by up to 300 ms.
 *
 * Retries a failed chunk, with a message if `isAwaited`. The rest of the page, which may hold a private
 * key, isn't affected. Browsers that follow the HTML Standard from before July 2026 (whatwg/html#10327)
 * don't retry a failed module until a reload.
 */
// Lets the build drop components that nothing renders.
/* @__NO_SIDE_EFFECTS__ */
export function loadable<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { isAwaited = true, WhileMissing }: LoadableOptions<Props> = {},
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  const keep = loadedAhead(async () => (loaded ??= await load()));

  return function Loadable(props: Props) {
    // A constant element doesn't re-render with its parents.
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
