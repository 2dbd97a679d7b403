import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** How often a console rule reports each TSX module. */
export function countReports(
  rule: `console/${string}`,
  codes: readonly string[],
): [code: string, count: number][] {
  const folder = mkdtempSync(join(tmpdir(), 'lint-rule-'));
  try {
    const config = {
      jsPlugins: [join(root, 'scripts/lint/console-plugin.js')],
      categories: { correctness: 'off' },
      rules: { [rule]: 'error' },
    };
    writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config));
    for (const [index, code] of codes.entries()) writeFileSync(join(folder, `${index}.tsx`), code);
    const program = join(root, 'node_modules/oxlint/bin/oxlint');
    const { stdout } = spawnSync(process.execPath, [program, '--format', 'unix'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const lines = stdout.split('\n');
    return codes.map((code, index) => [
      code,
      lines.filter((line) => line.startsWith(`${index}.tsx:`)).length,
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
