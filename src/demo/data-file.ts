import { defineMessages, t, type Message } from '../console/i18n/t';
import { downloadFile } from '../console/ui/download-file';
import { rowsOfDataFile } from '../mock/switches/data-of-tenant';
import type { Seed } from '../mock/store/records';
import { seed } from '../mock/seed/seed';

/** About three times the size of the largest possible data. */
const megabytesMax = 64;

/** The rows of the chosen data file, or an error message. */
export async function readDataFile(
  file: File,
): Promise<{ rows: Seed; problem?: never } | { rows?: never; problem: Message }> {
  const { name } = file;
  if (file.size > megabytesMax * 2 ** 20) {
    return {
      problem: () => t('{file} is larger than {max} MiB.', { file: name, max: megabytesMax }),
    };
  }
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { problem: () => t('{file} couldn’t be read.', { file: name }) };
  const { rows, problem } = rowsOfDataFile(text, seed);
  return problem === undefined ? { rows } : { problem: () => problemMessage(name, problem) };
}

type Problem = NonNullable<ReturnType<typeof rowsOfDataFile>['problem']>;

const problemMessages = defineMessages({
  'not-json': '{file} is damaged: it isn’t valid JSON.',
  'not-a-data-file': '{file} isn’t a data file of this demo.',
  newer: '{file} was created by a newer version.',
  damaged: '{file} is damaged: it has an invalid record.',
});

function problemMessage(file: string, problem: Problem): string {
  if (typeof problem === 'string') return problemMessages[problem]({ file });
  const { tenants } = problem;
  return t('{file} has data of several tenants, none of them the default one: {tenants}.', {
    file,
    tenants,
  });
}

export function saveDataFile(text: string): void {
  downloadFile('ecs-mock.json', new Blob([text], { type: 'application/json' }));
}
