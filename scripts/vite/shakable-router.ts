import type { Plugin } from 'vite';

/**
 * Lets the bundler drop unused components of React Router: 7 kB of the first load. On load, they call
 * React and set a display name or a context type, which bundlers treat as side effects. Only server
 * components need `contextType`.
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
