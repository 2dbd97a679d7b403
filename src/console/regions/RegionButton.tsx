import type { ComponentProps } from 'react';
import { t } from '../i18n/t';
import { Icon } from '../ui/Icon';
import topBar from '../ui/TopBar.module.css';
import styles from './RegionButton.module.css';

interface RegionButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** In the page's language, or the ID. */
  regionName: string;
  open: boolean;
}

/** Shows the current region and opens the picker. */
export function RegionButton({ regionName, open, ...rest }: RegionButtonProps) {
  return (
    <span className={styles['region']}>
      <span id="region-label" className={styles['label']}>
        {t('Region')}
      </span>
      <button
        type="button"
        role="combobox"
        aria-labelledby="region-label"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls="region-picker"
        className={`${topBar['button']} ${styles['button']}`}
        {...rest}
      >
        <span className={styles['name']} translate="no">
          {regionName}
        </span>
        <Icon name="down" />
      </button>
    </span>
  );
}
