import type { Plugin } from 'vite';

/**
 * Lets the bundler drop unused components of React Router, 7 kB of the first load. They call React and
 * set a display name or a context type on load, which counts as a side effect. `contextType` is for
 * server components only.
 */
export function shakableRouter(): Plugin {
  return {
    name: 'shakable-router',
    apply: 'build',
    transform: {
      filter: { id: /react-router[/]dist[/]production[/]/ },
      handler: (code) =>
        code
          .replaceAll(/^\w+\.(?:displayName = "\w+"|contextType = \w+);$/gm, '')
          .replaceAll(/= (React\d*\.(?:forwardRef|createContext|memo)\()/g, '= /* @__PURE__ */ $1'),
    },
  };
}
