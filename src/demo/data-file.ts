import { t, type Message } from '../console/i18n/t';
import { downloadFile } from '../console/ui/download-file';
import { rowsOfDataFile } from '../mock/switches/data-of-tenant';
import type { Seed } from '../mock/store/records';
import { seed } from '../mock/seed/seed';

/** Every region full of the longest key pairs is a third of it. */
const megabytesMax = 64;

/** The rows of a data file that a person chose, or why there are none, as a sentence. */
export async function readDataFile(
  file: File,
): Promise<{ rows: Seed; fault?: never } | { rows?: never; fault: Message }> {
  const { name } = file;
  if (file.size > megabytesMax * 2 ** 20) {
    return {
      fault: () => t('{file} is larger than {max} MiB.', { file: name, max: megabytesMax }),
    };
  }
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { fault: () => t('{file} couldn’t be read.', { file: name }) };
  const { rows, fault } = rowsOfDataFile(text, seed);
  return fault === undefined ? { rows } : { fault: () => faultMessage(name, fault) };
}

type Fault = NonNullable<ReturnType<typeof rowsOfDataFile>['fault']>;

function faultMessage(file: string, fault: Fault): string {
  switch (fault) {
    case 'not-json':
      return t('{file} is damaged: it isn’t valid JSON.', { file });
    case 'not-a-data-file':
      return t('{file} isn’t a data file of this demo.', { file });
    case 'newer':
      return t('{file} was created by a newer version.', { file });
    case 'damaged':
      return t('{file} is damaged: it has an invalid record.', { file });
    default:
      return t('{file} has data of several tenants, none of them the default one: {tenants}.', {
        file,
        tenants: fault.tenants,
      });
  }
}

export function saveDataFile(text: string): void {
  downloadFile('ecs-stand-in.json', new Blob([text], { type: 'application/json' }));
}
