import { isBuiltin } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { defineRule } from '@oxlint/plugins';
import { boundaries, testPackages } from './boundary-table.js';

const byLength = Object.entries(boundaries).toSorted(([a], [b]) => b.length - a.length);

/**
 * Checks imports, including type-only and dynamic ones, against `boundary-table.js`. oxlint has no such
 * rule, and eslint-plugin-boundaries needs ESLint.
 */
export default defineRule({
  meta: {
    type: 'problem',
    messages: {
      outside: "'{{name}}' can't be imported in {{folder}}. {{why}}",
      testing: "'{{name}}' is for tests only.",
    },
  },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const found = byLength.find(([folder]) => isIn(file, folder));
    if (!found) return {};
    const [folder, { may, why }] = found;
    const isTest = /\.test\.tsx?$/.test(file) || file.split('/').includes('testing');
    // Such as `src/keys`.
    const area = file.split('/').slice(0, 2).join('/');

    /** @param {import('@oxlint/plugins').ESTree.Node | null | undefined} source */
    function check(source) {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const name = source.value;
      const target = name.startsWith('.')
        ? join(dirname(file), name).split(sep).join('/')
        : isBuiltin(name)
          ? `node:${name.replace(/^node:/, '')}`
          : name;
      const data = { name, folder, why };
      if (!isTest && target.split('/').includes('testing')) {
        context.report({ node: source, messageId: 'testing', data });
        return;
      }
      const allowed = isTest ? [...may, ...testPackages, area] : may;
      if (isIn(target, folder) || allowed.some((entry) => isIn(target, entry))) return;
      context.report({ node: source, messageId: 'outside', data });
    }

    return {
      ImportDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      TSImportType: ({ source }) => check(source),
    };
  },
});

/** @param {string} path @param {string} entry */
function isIn(path, entry) {
  return path === entry || path.startsWith(entry.endsWith(':') ? entry : `${entry}/`);
}
