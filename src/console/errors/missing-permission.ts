import type { ApiError } from '../api/api-error';
import { safeCode, safeName } from '../api/outside-text';

export interface MissingPermission {
  /** As a RAM policy names it: `ecs:ImportKeyPair`. */
  action: string;
  /** False if it was derived from the called action. */
  isCertain: boolean;
  /** As ECS names the identity; `null` if it didn't. */
  principal: { type: string | null; name: string } | null;
  /** A policy forbids it, or none allows it; `null` if ECS didn't say. */
  denial: 'explicit' | 'implicit' | null;
  /** Such as `AccountLevelIdentityBasedPolicy`. */
  policyType: string | null;
}

/**
 * The permission that an error says is missing; `null` for other errors. AccessDeniedDetail is an object,
 * JSON in a string, prose, or missing. Its AuthAction may differ from the called action: ImportKeyPair with
 * tags needs ecs:TagResources.
 * Source: RAM, "Information about access denied errors".
 */
export function missingPermission({
  category,
  accessDenied: detail,
  action: called,
}: ApiError): MissingPermission | null {
  if (category !== 'permission' || called === undefined) return null;
  const text = typeof detail === 'string' ? detail : (JSON.stringify(detail) ?? '');
  const fieldOf = (name: string): string | undefined =>
    new RegExp(`${name}[\\\\"']*\\s*[:=]\\s*[\\\\"']*([^\\\\"';,{}]*)`).exec(text)?.[1]?.trim();
  const word = (name: string) => safeCode(fieldOf(name)) ?? null;

  const named = safeName(
    /^[a-z][a-z\d-]*:[A-Z]\w*$/.exec(fieldOf('AuthAction') ?? '')?.[0] ??
      /\b(?:ecs|ram|tag|resourcemanager):[A-Z][a-z]\w*/.exec(text)?.[0] ??
      '',
  );
  const name = safeName(fieldOf('AuthPrincipalDisplayName') ?? '');
  const denial = /(ex|im)plicit\s?deny/i.exec(text)?.[1]?.toLowerCase();
  return {
    action: named ?? `${called === 'ListResourceGroups' ? 'ram' : 'ecs'}:${called}`,
    isCertain: named !== null,
    principal: name === null ? null : { type: word('AuthPrincipalType'), name },
    denial: denial === undefined ? null : denial === 'ex' ? 'explicit' : 'implicit',
    policyType: word('PolicyType'),
  };
}
