import * as v from 'valibot';
import { credentialText } from '../upstream/sign';
import { SourceError } from './reasons';

/** The file of the Alibaba Cloud CLI, before one of its profiles is looked at. */
const configSchema = v.looseObject({ profiles: v.array(v.looseObject({})) });

const text = v.nullish(v.string("isn't text"));
const credential = v.nullish(credentialText);

/** What the providers of all modes read as text. */
const profileSchema = v.looseObject({
  name: v.string("isn't text"),
  mode: v.string("isn't text"),
  region_id: text,
  access_key_id: credential,
  access_key_secret: credential,
  sts_token: credential,
  ram_role_arn: text,
  ram_session_name: text,
  ram_role_name: text,
  sts_region: text,
  sts_endpoint: text,
  source_profile: text,
  oidc_token_file: text,
  oidc_provider_arn: text,
  cloud_sso_sign_in_url: text,
  cloud_sso_account_id: text,
  cloud_sso_access_config: text,
  access_token: credential,
  oauth_site_type: text,
  oauth_refresh_token: credential,
  oauth_access_token: credential,
  process_command: text,
});

/** The displayed part of a profile. */
export type CliProfile = Pick<v.InferOutput<typeof profileSchema>, 'name' | 'mode' | 'region_id'>;

/**
 * The profile with this name, if any. Throws SourceError that names a field, but not its value: the
 * library uses whatever the file contains, and Node's errors quote it.
 */
export function checkedProfile(config: unknown, name: unknown): CliProfile | undefined {
  if (!v.is(configSchema, config))
    throw new SourceError('its "profiles" isn\'t a list of profiles');
  const found = config.profiles.find((each) => each['name'] === name);
  if (found === undefined) return undefined;
  const result = v.safeParse(profileSchema, found);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new SourceError(`${v.getDotPath(issue)} of the profile ${issue.message}`);
}
