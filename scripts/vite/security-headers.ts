import { chooseLanguageHash } from './choose-language.ts';

/** `demo` includes the mock and its service worker; `live` has neither. */
export type BuildMode = 'demo' | 'live';

/** Headers of the page. A `<meta>` element can't replace them: it doesn't support `frame-ancestors`. */
export function securityHeaders(mode: BuildMode): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(mode),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-read=(), clipboard-write=(self)',
  };
}

function contentSecurityPolicy(mode: BuildMode): string {
  const policy: Record<string, string> = {
    'default-src': "'none'",
    'script-src': `'self' ${chooseLanguageHash}`,
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': mode === 'demo' ? "'self'" : "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'object-src': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    // MSW registers its worker with a plain string, which only a policy named "default" allows.
    'trusted-types': mode === 'demo' ? 'default' : "'none'",
  };
  return Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}
