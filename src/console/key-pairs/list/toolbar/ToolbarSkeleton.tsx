import { t } from '../../../i18n/t';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { Select } from '../../../ui/Select';
import styles from './ListToolbar.module.css';
import { SearchBox } from './SearchBox';

/** The placeholder of `ListToolbar`, with the same layout to avoid a shift. */
export function ToolbarSkeleton() {
  return (
    <>
      <SearchBox value="" onChange={() => undefined} onResult={() => undefined} />
      <Button>{t('Which key is this file?')}</Button>
      <Select aria-label={t('Resource group')}>
        <option>{t('All resource groups')}</option>
      </Select>
      <Button>{t('Filters')}</Button>
      <div className={styles['end']}>
        <IconButton icon="download" label={t('Export as CSV')} bordered disabled />
        <IconButton icon="refresh" label={t('Refresh')} bordered />
      </div>
    </>
  );
}
