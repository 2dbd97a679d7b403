import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { announceGateway } from '../../src/contract/gateway-announcement';
import { requestBodyMaxBytes } from '../../src/contract/limits';
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

it('nginx tells the page of the gateway, and the region that the gateway starts in', () => {
  const [, found, replacement] =
    /sub_filter '(.+)' '(.+)';/.exec(read('docs/hosting/nginx.conf')) ?? [];
  const region = /GATEWAY_REGION: (.+)/.exec(read('compose.yaml'))?.[1];
  expect(found).toBe('<head>');
  expect(replacement?.replace('>', '>\n    ')).toBe(announceGateway('<head>', region ?? ''));
});

it('nginx passes calls on to the port of the gateway, and listens where compose.yaml publishes', () => {
  const nginx = read('docs/hosting/nginx.conf');
  const { base, port } = teamOptions({ GATEWAY_ORIGIN: 'http://localhost:4173' });
  expect(nginx).toContain(`server gateway:${port};`);
  expect(nginx).toContain(`location ${base}api/ {`);
  expect(nginx).toContain(`client_max_body_size ${requestBodyMaxBytes / 1024}k;`);
  const [, published] = /ports: \['127\.0\.0\.1:4173:(\d+)'\]/.exec(read('compose.yaml')) ?? [];
  expect(nginx).toContain(`listen ${published};`);
});

it('the mock of compose.yaml takes its command line, and listens where the gateway sends', () => {
  const compose = read('compose.yaml');
  const [, command = ''] = /command: (\[.+\])/.exec(compose) ?? [];
  const [program, script, ...args] = JSON.parse(command.replaceAll("'", '"')) as string[];
  expect([program, script]).toEqual(['node', 'scripts/mock.mjs']);
  const port = args.find((arg) => arg.startsWith('--port='))?.slice('--port='.length);
  expect(compose).toContain(`GATEWAY_ENDPOINT: http://127.0.0.1:${port}`);
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
