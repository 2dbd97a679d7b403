import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { bundle, gatewayBundle } from '../lib/bundle.mjs';

interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
  /** In the home directory afterwards. */
  readonly files: string[];
}

/** Runs `npm start -- --account` without credentials, so that it exits. */
async function start(
  args: string[],
  { config, env = {} }: { config?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  const home = mkdtempSync(join(tmpdir(), 'account-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  if (config !== undefined) {
    mkdirSync(join(home, '.aliyun'));
    writeFileSync(join(home, '.aliyun/config.json'), config);
  }
  const clean = Object.entries(process.env).filter(
    ([name]) => !/^ALIBABA_CLOUD_|_proxy$/i.test(name),
  );
  const script = fileURLToPath(new URL('../start.mjs', import.meta.url));
  const began = performance.now();
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...Object.fromEntries(clean), HOME: home, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' });
  return { code, output, seconds: (performance.now() - began) / 1000, files };
}

// Otherwise the time of the first run would include bundling.
beforeAll(() => bundle(gatewayBundle));

it('says where it looked for credentials, and ends', async () => {
  const { code, output, files } = await start(['--account']);
  expect(code).toBe(1);
  expect(output).toContain('No credentials for Alibaba Cloud were found.');
  expect(output).toMatch(/environment variables +ALIBABA_CLOUD_ACCESS_KEY_ID isn't set\n/);
  expect(output).toContain('aliyun configure');
  expect(files).toEqual([]);
});

it('says so within 2 seconds, without waiting for a metadata service', async () => {
  let fastest = Infinity;
  // A busy machine may be slow once or twice.
  for (let attempt = 0; attempt < 5 && fastest >= 2; attempt += 1) {
    fastest = Math.min(fastest, (await start(['--account'])).seconds);
  }
  expect(fastest).toBeLessThan(2);
});

it('advises to set up the profile that was asked for', async () => {
  const { output } = await start(['--account=prod']);
  expect(output).toContain('aliyun configure --profile prod');
  expect(output).not.toContain('ALIBABA_CLOUD_ACCESS_KEY_ID');
});

it('keeps the secret of a broken file to itself', async () => {
  const { code, output } = await start(['--account'], {
    config: '{"profiles":[{"access_key_id":"LTAI","access_key_secret":"SECRETSECRET",}]}',
  });
  expect(code).toBe(1);
  expect(output).toContain("the file isn't valid JSON");
  expect(output).not.toContain('SECRETSECRET');
});

it('keeps a secret that is a number to itself', async () => {
  const profile = { name: 'default', mode: 'AK', access_key_id: 'LTAI1' };
  const { code, output } = await start(['--account', '--endpoint=http://127.0.0.1:9'], {
    config: JSON.stringify({
      profiles: [{ ...profile, access_key_secret: 98_765_432 }],
      current: 'default',
    }),
  });
  expect(code).toBe(1);
  expect(output).toContain("access_key_secret of the profile isn't text");
  expect(output).not.toContain('98765432');
});

it('says in a sentence what is wrong, with the usage', async () => {
  const { code, output } = await start(['--account', '--api=http://127.0.0.1:4010']);
  expect(code).toBe(1);
  expect(output).toMatch(/^--account and --api exclude each other\.\n\nnpm start -- /);
});

it('says why a proxy is none, without its password', async () => {
  const { code, output } = await start(['--account'], {
    env: { HTTPS_PROXY: 'user:SECRET@proxy' },
  });
  expect(code).toBe(1);
  expect(output).toBe(
    "HTTP_PROXY or HTTPS_PROXY isn't an address like http://proxy.example:3128.\n",
  );
});
