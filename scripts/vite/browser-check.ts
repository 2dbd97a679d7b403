import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const CHECK = new URL('../../public/browser-check.js', import.meta.url);

/**
 * Built-ins newer than the build's target: their names in `public/browser-check.js`, and how they look in
 * a bundle. Excludes optional uses by libraries.
 */
const newerBuiltIns: readonly [feature: string, pattern: RegExp][] = [
  ['AbortSignal.any', /\bAbortSignal\.any\b/],
  ['AbortSignal.timeout', /\bAbortSignal\.timeout\b/],
  ['Array.fromAsync', /\bArray\.fromAsync\b/],
  ['Array.prototype.toReversed', /\.toReversed\(/],
  ['Array.prototype.toSorted', /\.toSorted\(/],
  ['Array.prototype.toSpliced', /\.toSpliced\(/],
  ['HTMLElement.prototype.showPopover', /\.(?:show|hide|toggle)Popover\(/],
  ['Intl.DurationFormat', /\bIntl\.DurationFormat\b/],
  ['Intl.Segmenter', /\bIntl\.Segmenter\b/],
  ['Iterator.from', /\bIterator\.(?:from|prototype)\b/],
  ['Map.groupBy', /\bMap\.groupBy\b/],
  ['Map.prototype.getOrInsert', /\.getOrInsert(?:Computed)?\(/],
  ['Object.groupBy', /\bObject\.groupBy\b/],
  ['Promise.try', /\bPromise\.try\b/],
  ['Promise.withResolvers', /\bPromise\.withResolvers\b/],
  ['RegExp.escape', /\bRegExp\.escape\b/],
  ['Set.prototype.difference', /\.difference\(/],
  ['Set.prototype.intersection', /\.intersection\(/],
  ['Set.prototype.isDisjointFrom', /\.isDisjointFrom\(/],
  ['Set.prototype.isSubsetOf', /\.isSubsetOf\(/],
  ['Set.prototype.isSupersetOf', /\.isSupersetOf\(/],
  ['Set.prototype.symmetricDifference', /\.symmetricDifference\(/],
  ['String.prototype.isWellFormed', /\.(?:isWellFormed|toWellFormed)\(/],
  ['URL.canParse', /\bURL\.canParse\b/],
  ['URL.parse', /\bURL\.parse\b/],
  ['Uint8Array.fromBase64', /\.(?:fromBase64|fromHex|setFromBase64)\(/],
  ['Uint8Array.prototype.toBase64', /\.(?:toBase64|toHex)\(/],
];

/**
 * CSS that browsers may lack even if they pass the check, which implies nesting, `:has()`, container
 * queries and dynamic viewport units.
 */
const newerCss: readonly [feature: string, pattern: RegExp][] = [
  ['@function', /@function\b/],
  ['@property', /@property\b/],
  ['@scope', /@scope\b/],
  ['@starting-style', /@starting-style\b/],
  ['@view-transition', /@view-transition\b/],
  ['::details-content', /::details-content\b/],
  ['allow-discrete', /\ballow-discrete\b/],
  ['anchor positioning', /\b(?:anchor-name|position-anchor|position-area)\s*:/],
  ['field-sizing', /\bfield-sizing\s*:/],
  ['if()', /[:\s,(]if\(/],
  ['interpolate-size', /\binterpolate-size\s*:/],
  ['light-dark()', /\blight-dark\(/],
  ['relative colors', /\b(?:rgb|hsl|oklch|oklab|color)\(\s*from\b/],
  ['text-wrap: pretty', /\btext-wrap(?:-style)?\s*:\s*pretty\b/],
];

/**
 * Fails a build that uses newer CSS, or a newer built-in that the check doesn't look for. Adds the check
 * to the build, minified by hand, because it's part of the first load.
 */
export function browserCheck(): Plugin {
  const checked = readFileSync(CHECK, 'utf8');
  return {
    name: 'browser-check',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const { fileName } = file;
        if (file.type === 'chunk') {
          const [unchecked] = uncheckedBuiltIns(file.code, checked);
          if (unchecked)
            this.error(`${fileName} uses ${unchecked}: look for it in public/browser-check.js.`);
        } else if (fileName.endsWith('.css')) {
          const [tooNew] = tooNewCss(String(file.source));
          if (tooNew) this.error(`${fileName} uses ${tooNew}, which older browsers lack.`);
        }
      }
      const source = checked.replaceAll(/\/\*[^]*?\*\/\n|^\s*\/\/.*\n|^\s+/gm, '');
      this.emitFile({ type: 'asset', fileName: 'browser-check.js', source });
    },
  };
}

/** Newer built-ins in `code` that `check`, the source of the check, doesn't mention. */
export function uncheckedBuiltIns(code: string, check: string): string[] {
  return newerBuiltIns
    .filter(([feature, pattern]) => pattern.test(code) && !check.includes(`'${feature}'`))
    .map(([feature]) => feature);
}

export function tooNewCss(styles: string): string[] {
  return newerCss.filter(([, pattern]) => pattern.test(styles)).map(([feature]) => feature);
}
