import { readdirSync, readFileSync } from 'node:fs';

/** A mistake that somebody might make in one line, and the test that must notice it. */
export interface Mutation {
  /** What works no longer. */
  breaks: string;
  file: string;
  /** Text that is in the file once. */
  find: string;
  replace: string;
  /** A unit test file, or an end-to-end spec. */
  test: string;
  /** The end-to-end tests to run, as for Playwright's `--grep`. */
  title: string;
}

const folder = new URL('features/', import.meta.url);

/** All mutations in `features/*.diff`, whose format CONTRIBUTING.md describes. */
export const mutations: readonly Mutation[] = readdirSync(folder).flatMap((file) =>
  readFileSync(new URL(file, folder), 'utf8').trim().split('\n\n').map(parse),
);

function parse(text: string): Mutation {
  const read = (line: RegExp) => line.exec(text)?.[1] ?? '';
  const file = read(/^in (.+)$/m);
  return {
    breaks: read(/^(.+)$/m),
    file,
    find: read(/^- (.+)$/m),
    replace: read(/^\+ (.+)$/m),
    test: read(/^test (\S+)/m) || file.replace(/\.tsx?$/, '.test.ts'),
    title: read(/^test \S+ "(.+)"$/m),
  };
}
