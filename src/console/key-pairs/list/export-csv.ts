import { downloadFile } from '../../ui/download-file';
import { showToast } from '../../ui/toasts';
import { keyPairsCsv } from './csv';
import type { KeyPairRow } from './rows';

/** Starts the download of a CSV file of these rows. */
export function exportCsv(
  rows: readonly KeyPairRow[],
  regionId: string,
  isComplete: boolean,
): void {
  const file = new Blob([keyPairsCsv(rows)], { type: 'text/csv;charset=utf-8' });
  downloadFile(`key-pairs-${regionId}.csv`, file);
  if (isComplete) return;
  showToast({
    tone: 'warning',
    title: 'The exported list is incomplete',
    description: 'Not all key pairs have been loaded. Wait a moment, then export again.',
  });
}
