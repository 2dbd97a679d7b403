import { definePlugin } from '@oxlint/plugins';
import boundaries from './boundaries.js';
import looseText from './loose-text.js';
import rawText from './raw-text.js';

export default definePlugin({
  meta: { name: 'console' },
  rules: { boundaries, 'loose-text': looseText, 'raw-text': rawText },
});
