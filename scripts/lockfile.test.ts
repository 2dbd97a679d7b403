import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const lockfile: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
);
const packages = Object.entries(lockfile.packages).filter(([path]) => path !== '');

/** Packages with an install script, which isn't run, and why they work without it. */
const KNOWN_INSTALL_SCRIPTS = {
  'node_modules/@alicloud/openapi-core': 'it installs another TypeScript on Node 10 and 12',
};

it('package.json asks for exact versions', () => {
  const { '': project } = lockfile.packages;
  const versions = Object.values({ ...project?.dependencies, ...project?.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(versions.length).toBeGreaterThan(0);
});

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
    expect(withScript.map(([path]) => path)).toEqual(Object.keys(KNOWN_INSTALL_SCRIPTS));
  });

  // npm omits optional packages that it couldn't find, and `npm ci` then rejects the lockfile.
  it('has what every package asks for, for other platforms too', () => {
    const names = new Set(packages.map(([path]) => path.replace(/^.*node_modules\//, '')));
    const asked = packages.flatMap(([, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }),
    );
    expect(asked.filter((name) => !names.has(name))).toEqual([]);
  });
});
