import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const lockfile: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
);
const packages = Object.entries(lockfile.packages).filter(([path]) => path !== '');

/** Packages that would run a script when installed. They work without: npm ci leaves it out. */
const KNOWN_INSTALL_SCRIPTS = ['node_modules/@alicloud/openapi-core'];

describe('package-lock.json', () => {
  it('has the integrity of every package', () => {
    const without = packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(without).toEqual([]);
    expect(packages.length).toBeGreaterThan(0);
  });

  it('ties no package to a registry', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('has no package with an install script but the known ones', () => {
    const withScript = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(withScript.map(([path]) => path)).toEqual(KNOWN_INSTALL_SCRIPTS);
  });

  // npm leaves out what a registry does not have, and `npm ci` then refuses the whole lockfile.
  it('has what every package asks for, for other platforms too', () => {
    const names = new Set(packages.map(([path]) => path.replace(/^.*node_modules\//, '')));
    const asked = packages.flatMap(([, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }),
    );
    expect(asked.filter((name) => !names.has(name))).toEqual([]);
  });
});
