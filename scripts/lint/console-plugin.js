import { definePlugin } from '@oxlint/plugins';
import looseText from './loose-text.js';

/** The project's own rules for oxlint, which runs ESLint plugins. */
export default definePlugin({
  meta: { name: 'console' },
  rules: { 'loose-text': looseText },
});
