import { isRegionId } from '../rules/region-id';
import type { TeamRole } from './assume-role';

/** The configuration of a gateway container, from environment variables. */
export interface TeamOptions {
  /** The only address of the page, as browsers see it: `https://keys.example.com`. */
  readonly origin: string;
  readonly base: string;
  readonly host: string;
  readonly port: number;
  /** The role that each person assumes; undefined if everyone shares read-only credentials. */
  readonly role: TeamRole | undefined;
  readonly readOnly: boolean;
  readonly regionId: string | undefined;
  readonly network: 'public' | 'vpc';
  readonly endpoint: URL | undefined;
}

/** A variable is missing or invalid. The message names it. */
export class TeamOptionsError extends Error {
  override readonly name = 'TeamOptionsError';
}

/** @throws TeamOptionsError */
export function teamOptions(env: NodeJS.ProcessEnv): TeamOptions {
  const value = (name: string): string | undefined => env[`GATEWAY_${name}`] || undefined;
  const wrong = (name: string, rule: string): TeamOptionsError =>
    new TeamOptionsError(`GATEWAY_${name} ${rule}.`);

  const origin = value('ORIGIN') ?? '';
  if (!/^https?:\/\//.test(origin) || !URL.canParse(origin) || new URL(origin).origin !== origin) {
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
  if (endpoint !== undefined && !(/^https?:\/\//.test(endpoint) && URL.canParse(endpoint))) {
    throw wrong('ENDPOINT', 'must be an address such as https://ecs.example.com');
  }
  const roleArn = value('ROLE_ARN');
  const oidcProviderArn = value('OIDC_PROVIDER_ARN');
  if ((roleArn === undefined) !== (oidcProviderArn === undefined)) {
    throw wrong('ROLE_ARN', 'and GATEWAY_OIDC_PROVIDER_ARN belong together');
  }
  const role =
    roleArn === undefined || oidcProviderArn === undefined
      ? undefined
      : { roleArn, oidcProviderArn };
  return {
    origin,
    base,
    host: value('HOST') ?? '0.0.0.0',
    port: Number(port),
    role,
    // With shared credentials, no one could tell who made a change.
    readOnly: role === undefined || value('READ_ONLY') === 'true',
    regionId,
    network,
    endpoint: endpoint === undefined ? undefined : new URL(endpoint),
  };
}
