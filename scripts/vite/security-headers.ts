import { chooseLanguageHash } from './choose-language.ts';

/** `demo` has the mock and its service worker in it, `live` has neither. */
export type World = 'demo' | 'live';

/**
 * The one source of the headers that the page is served with: the preview server, the `_headers`
 * file for static hosts and the tests all take them from here. A `<meta>` cannot stand in for
 * them, it carries no `frame-ancestors`.
 */
export function securityHeaders(world: World): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(world),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-read=(), clipboard-write=(self)',
  };
}

function contentSecurityPolicy(world: World): string {
  const policy: Record<string, string> = {
    'default-src': "'none'",
    'script-src': `'self' ${chooseLanguageHash}`,
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': world === 'demo' ? "'self'" : "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'object-src': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    // MSW registers its worker by a plain string, which only a policy named "default" can bless.
    'trusted-types': world === 'demo' ? 'default' : "'none'",
  };
  return Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}
