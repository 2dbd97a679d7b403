import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { teamOptions } from '../../src/gateway/team/options';
import { securityHeaders } from '../vite/security-headers';

const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

it('nginx sends the headers of the live build', () => {
  const headers = Array.from(
    read('docs/hosting/nginx.conf').matchAll(/add_header ([\w-]+) "(.*)" always;/g),
    ([, name = '', value = '']) => [name, value] as const,
  );
  expect(Object.fromEntries(headers)).toEqual(securityHeaders('live'));
});

it('nginx sends nothing twice', () => {
  expect(read('docs/hosting/nginx.conf')).toContain('proxy_next_upstream off;');
});

it('compose.yaml sets the gateway up', () => {
  const env = Object.fromEntries(
    Array.from(read('compose.yaml').matchAll(/^ {6}(GATEWAY_\w+): (.+)$/gm), ([, name, value]) => [
      name,
      value,
    ]),
  ) as NodeJS.ProcessEnv;
  expect(teamOptions(env)).toMatchObject({
    origin: 'http://localhost:4173',
    readOnly: false,
    role: { roleArn: 'acs:ram::1234567890123456:role/key-pairs' },
  });
});

it('the images copy files that exist, and run as somebody else than root', () => {
  const dockerfile = read('Dockerfile');
  const copied = Array.from(dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm), ([, files = '']) =>
    files.split(' '),
  ).flat();
  expect(copied).toContain('package-lock.json');
  expect(copied.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
  const nodeStages = dockerfile.split(/^FROM /m).filter((stage) => stage.startsWith('node:'));
  expect(nodeStages.map((stage) => stage.includes('\nUSER node\n'))).toEqual([true, true]);
  expect(dockerfile.match(/^HEALTHCHECK/gm)).toHaveLength(2);
});

it('docs/hosting.md names every variable', () => {
  const variables = read('src/gateway/team/options.ts').matchAll(/(?:value|wrong)\('(\w+)'/g);
  const text = read('docs/hosting.md');
  const missing = Array.from(variables, ([, name = '']) => `GATEWAY_${name}`).filter(
    (name) => !text.includes(name),
  );
  expect(missing).toEqual([]);
});
