import { describe, expect, it } from 'vitest';
import { securityHeaders, type BuildMode } from './security-headers';
import { headersFile } from './static-host';

describe.each<BuildMode>(['demo', 'live'])('the headers of the %s build', (mode) => {
  const headers = securityHeaders(mode);
  const policy = new Map(
    (headers['Content-Security-Policy'] ?? '')
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
  );

  it('allow nothing but what comes from the same origin', () => {
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('require-trusted-types-for')).toBe("'script'");
    const text = [...policy.values()].join(' ');
    expect(text).not.toMatch(/unsafe|https?:|blob:|\*/);
    // WebKit warns about it in the console, and `default-src` covers it.
    expect(policy.has('manifest-src')).toBe(false);
  });

  it('go into _headers under the base, each on a line of its own', () => {
    const lines = headersFile('/demo/', headers).split('\n');
    expect(lines[0]).toBe('/demo/*');
    expect(lines.slice(1, -1)).toEqual(
      Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    );
  });
});

it('only the demo may have a worker and the policy that blesses its URL', () => {
  expect(securityHeaders('demo')['Content-Security-Policy']).toContain("worker-src 'self'");
  expect(securityHeaders('demo')['Content-Security-Policy']).toMatch(/trusted-types default$/);
  expect(securityHeaders('live')['Content-Security-Policy']).toContain("worker-src 'none'");
  expect(securityHeaders('live')['Content-Security-Policy']).toMatch(/trusted-types 'none'$/);
});
