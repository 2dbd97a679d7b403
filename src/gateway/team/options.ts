import { isRegionId } from '../rules/region-id';

export type TeamOptions = ReturnType<typeof teamOptions>;

/** An environment variable is missing or invalid. The message names it. */
export class TeamOptionsError extends Error {}

/** Reads the options from the environment; docs/hosting.md lists them. @throws TeamOptionsError */
export function teamOptions(env: NodeJS.ProcessEnv) {
  const value = (name: string): string | undefined => env[`GATEWAY_${name}`] || undefined;
  const wrong = (name: string, rule: string): TeamOptionsError =>
    new TeamOptionsError(`GATEWAY_${name} ${rule}.`);

  const origin = value('ORIGIN') ?? '';
  if (!isAddress(origin) || new URL(origin).origin !== origin) {
    throw wrong('ORIGIN', 'must be the address of the page, such as https://keys.example.com');
  }
  const base = value('BASE') ?? '/';
  if (!/^\/([\w.~-]+\/)*$/.test(base)) throw wrong('BASE', 'must begin and end with /');
  const port = value('PORT') ?? '8080';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw wrong('PORT', 'must be a port');
  const regionId = value('REGION');
  if (regionId !== undefined && !isRegionId(regionId)) {
    throw wrong('REGION', 'must be a region ID such as cn-beijing');
  }
  const network = value('NETWORK') ?? 'public';
  if (network !== 'public' && network !== 'vpc') throw wrong('NETWORK', 'must be public or vpc');
  const endpoint = value('ENDPOINT');
  if (endpoint !== undefined && !isAddress(endpoint)) {
    throw wrong('ENDPOINT', 'must be an address such as https://ecs.example.com');
  }
  const roleArn = value('ROLE_ARN');
  const oidcProviderArn = value('OIDC_PROVIDER_ARN');
  if ((roleArn === undefined) !== (oidcProviderArn === undefined)) {
    throw wrong('ROLE_ARN', 'and GATEWAY_OIDC_PROVIDER_ARN belong together');
  }
  // With shared credentials, no one could tell who made a change.
  const role = roleArn && oidcProviderArn ? { roleArn, oidcProviderArn } : undefined;
  return {
    origin,
    base,
    host: value('HOST') ?? '0.0.0.0',
    port: Number(port),
    role,
    readOnly: role === undefined || value('READ_ONLY') === 'true',
    regionId,
    network,
    endpoint: endpoint === undefined ? undefined : new URL(endpoint),
  } as const;
}

function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}
