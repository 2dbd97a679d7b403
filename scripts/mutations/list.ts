import { readdirSync, readFileSync } from 'node:fs';

/** A one-line mistake, and the test that must catch it. */
export type Mutation = ReturnType<typeof parse>;

const folder = new URL('features/', import.meta.url);

/** All mutations in `features/*.diff`, whose format CONTRIBUTING.md describes. */
export const mutations = readdirSync(folder).flatMap((file) =>
  readFileSync(new URL(file, folder), 'utf8').trim().split('\n\n').map(parse),
);

function parse(text: string) {
  const read = (line: RegExp) => line.exec(text)?.[1] ?? '';
  const file = read(/^in (.+)$/m);
  return {
    /** What stops working. */
    breaks: read(/^(.+)$/m),
    file,
    /** Text that occurs once in the file. */
    find: read(/^- (.+)$/m),
    replace: read(/^\+ (.+)$/m),
    /** A unit test file, or an end-to-end spec. */
    test: read(/^test (\S+)/m) || file.replace(/\.tsx?$/, '.test.ts'),
    /** The end-to-end tests to run, as for Playwright's `--grep`. */
    title: read(/^test \S+ "(.+)"$/m),
  };
}
