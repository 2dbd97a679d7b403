import { downloadFile } from '../console/ui/download-file';
import { rowsOfDataFile } from '../mock/controls/data-of-tenant';
import type { Seed } from '../mock/store/records';
import { seed } from '../mock/seed/seed';

/** Every region full of the longest key pairs is a third of it. */
const bytesMax = 64 * 2 ** 20;

/** The rows of a data file that a person chose, or why there are none, as a sentence. */
export async function readDataFile(
  file: File,
): Promise<{ rows: Seed; fault?: never } | { rows?: never; fault: string }> {
  if (file.size > bytesMax) return { fault: `${file.name} is larger than 64 MiB.` };
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { fault: `${file.name} could not be read.` };
  const { rows, fault } = rowsOfDataFile(text, seed);
  return fault === undefined ? { rows } : { fault: `${file.name} ${fault}` };
}

/** Starts the download of a data file. */
export function saveDataFile(text: string): void {
  downloadFile('ecs-stand-in.json', new Blob([text], { type: 'application/json' }));
}
