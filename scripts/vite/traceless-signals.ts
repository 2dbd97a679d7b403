import type { Plugin } from 'vite';

/**
 * Removes the stack traces of the errors that React creates as it loads and throws as signals. For their
 * line numbers V8 scans the whole script again, which takes a tenth of the page's startup. Fails the build
 * if React creates none.
 */
export function tracelessSignals(): Plugin {
  let count = 0;
  return {
    name: 'traceless-signals',
    apply: 'build',
    transform: {
      filter: { id: /react-dom-client\.production\.js$/ },
      handler: (code) =>
        code.replaceAll(
          /(\w+Exception = )Error\((formatProdErrorMessage\(\d+\))\)/g,
          (_, name: string, message: string) => {
            count += 1;
            return `${name}Object.create(Error.prototype, { message: { value: ${message} } })`;
          },
        ),
    },
    buildEnd(error) {
      if (!error && count === 0) this.error('React creates no errors as it loads.');
    },
  };
}
