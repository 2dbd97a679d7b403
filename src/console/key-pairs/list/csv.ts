import { t } from '../../i18n/t';
import { byInstanceName, instanceName } from '../../instances/instance-text';
import { downloadFile } from '../../ui/download-file';
import { showToast } from '../../ui/toasts';
import type { ListExtent } from './list-view';
import type { KeyPairSummary } from './rows';

const header = () => [
  t('Name|column'),
  t('Fingerprint'),
  t('Bound instances'),
  t('Instance names'),
  t('Instance IDs'),
  t('Tags'),
  t('Created (UTC)'),
  t('Resource group ID'),
];

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

/**
 * CSV (RFC 4180): CRLF after each line, all fields quoted. Without the byte order mark, Excel would
 * read UTF-8 as the legacy code page.
 */
export function keyPairsCsv(rows: readonly KeyPairSummary[]): string {
  const lines = [header(), ...rows.map(fieldsOf)].map((fields) => fields.map(quoted).join(','));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

function fieldsOf(row: KeyPairSummary): string[] {
  const { gap } = row.bound;
  const instances = row.bound.instances.toSorted(byInstanceName);
  return [
    row.name,
    row.md5,
    gap === null ? String(instances.length) : t('At least {count}', { count: instances.length }),
    instances.map(instanceName).join('; '),
    instances.map(({ InstanceId }) => InstanceId).join('; '),
    row.tags.map(({ TagKey, TagValue }) => `${TagKey}:${TagValue}`).join('; '),
    row.created,
    row.resourceGroupId,
  ];
}

/**
 * Escapes formulas: tags and instance names are other people's text. Source: OWASP, "CSV
 * Injection". East Asian Excel also accepts full-width signs.
 */
function quoted(field: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(field) ? `'${field}` : field;
  return `"${safe.replaceAll('"', '""')}"`;
}
