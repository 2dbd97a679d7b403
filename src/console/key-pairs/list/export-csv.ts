import { t } from '../../i18n/t';
import { downloadFile } from '../../ui/download-file';
import { showToast } from '../../ui/toasts';
import { keyPairsCsv } from './csv';
import type { ListExtent } from './list-view';
import type { KeyPairSummary } from './rows';

export function exportCsv(
  rows: readonly KeyPairSummary[],
  regionId: string,
  extent: ListExtent,
): void {
  const file = new Blob([keyPairsCsv(rows)], { type: 'text/csv;charset=utf-8' });
  downloadFile(`key-pairs-${regionId}.csv`, file);
  if (extent === 'complete') return;
  showToast({
    tone: 'warning',
    title: () => t('The exported list is incomplete'),
    description: () =>
      extent === 'loading'
        ? t('Not all key pairs have loaded yet. Wait a moment, then export again.')
        : t('Some key pairs couldn’t be loaded. The message above the list says why.'),
  });
}
