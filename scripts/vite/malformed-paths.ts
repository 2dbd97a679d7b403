import type { Plugin } from 'vite';

/** Serves the page for a path with invalid percent-encoding, instead of a blank 404. */
export function malformedPaths(): Plugin {
  return {
    name: 'malformed-paths',
    configurePreviewServer(server) {
      server.middlewares.use((request, _response, next) => {
        try {
          decodeURI(request.url ?? '');
        } catch {
          request.url = server.config.base;
        }
        next();
      });
    },
  };
}
