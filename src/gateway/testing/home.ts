import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';

export interface Home {
  readonly folder: string;
  write(file: string, content: string | object): void;
}

/** Without credentials or proxies in the environment, until the test ends. */
export function emptyHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-home-'));
  for (const name of Object.keys(process.env)) {
    if (/^ALIBABA_CLOUD_|^(http|https|no|all)_proxy$/i.test(name)) vi.stubEnv(name, undefined);
  }
  vi.stubEnv('HOME', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    write(file, content) {
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    },
  };
}

export type CliProfile = Readonly<{ name: string; mode: string } & Record<string, unknown>>;

export const akProfile: CliProfile = {
  name: 'default',
  mode: 'AK',
  access_key_id: 'LTAI1',
  access_key_secret: 'secret1',
};

export const roleProfile: CliProfile = {
  ...akProfile,
  mode: 'RamRoleArn',
  ram_role_arn: 'acs:ram::1:role/r',
};

/** `~/.aliyun/config.json`; the first profile is the current one. */
export function cliConfig(...profiles: readonly CliProfile[]): object {
  return { current: profiles[0]?.name, profiles };
}
