import type * as library from '@alicloud/credentials';
import * as v from 'valibot';
import { credentialText, type Credentials } from '../upstream/sign';
import { sendWith, type DoRequest } from './provider-requests';
import { SourceError } from './reasons';

type Library = typeof library;

/** Reads the credentials of a source. */
export interface Provider {
  getCredentials(): Promise<Credentials>;
  /** Known once credentials were read. */
  readonly found: SourceDetails;
}

export interface SourceDetails {
  /** For the terminal: `profile "prod" of ~/.aliyun/config.json (RamRoleArn)`. */
  readonly label: string;
  readonly regionId?: string | undefined;
}

/** A place where credentials may be configured. */
export interface Source {
  readonly label: string;
  /** Why it isn't configured; undefined if it may be. */
  readonly notSetUp?: string | undefined;
  open(): Provider;
}

const cliFile = '~/.aliyun/config.json';

/**
 * The sources in the order of the official default chain, or only the named profile. The official
 * chain always queries the network for an instance role and quotes file contents in errors.
 */
export function sources(
  lib: Library,
  profile: string | undefined,
  env: NodeJS.ProcessEnv,
  doRequest: DoRequest,
): Source[] {
  const cli = cliSource(lib, profile, doRequest);
  if (profile !== undefined) return [cli];
  const source = (
    label: string,
    neededVariable: string | undefined,
    build: () => Omit<Provider, 'found'>,
  ): Source => ({
    label,
    notSetUp:
      neededVariable === undefined || env[neededVariable]
        ? undefined
        : `${neededVariable} isn't set`,
    open() {
      const provider = sendWith(build(), doRequest);
      const found = { label, regionId: env['ALIBABA_CLOUD_REGION_ID'] };
      return { getCredentials: () => provider.getCredentials(), found };
    },
  });
  const iniFile = env['ALIBABA_CLOUD_CREDENTIALS_FILE'] ?? '~/.alibabacloud/credentials';
  return [
    source('environment variables', 'ALIBABA_CLOUD_ACCESS_KEY_ID', () =>
      lib.EnvironmentVariableCredentialsProvider.builder().build(),
    ),
    source('OIDC token file', 'ALIBABA_CLOUD_OIDC_TOKEN_FILE', () =>
      lib.OIDCRoleArnCredentialsProvider.builder().build(),
    ),
    cli,
    source(iniFile, undefined, () => lib.ProfileCredentialsProvider.builder().build()),
    source('credentials URI', 'ALIBABA_CLOUD_CREDENTIALS_URI', () =>
      lib.URICredentialsProvider.builder().build(),
    ),
    source('role of the ECS instance', 'ALIBABA_CLOUD_ECS_METADATA', () =>
      lib.ECSRAMRoleCredentialsProvider.builder().withDisableIMDSv1(true).build(),
    ),
  ];
}

function cliSource(lib: Library, profile: string | undefined, doRequest: DoRequest): Source {
  const label = profile === undefined ? cliFile : `profile "${profile}" of ${cliFile}`;
  return {
    label,
    open() {
      const builder = lib.CLIProfileCredentialsProvider.builder();
      if (profile !== undefined) builder.withProfileName(profile);
      const provider = sendWith(builder.build(), doRequest);
      const chosen = profileChosenBy(provider);
      return {
        getCredentials: () => provider.getCredentials(),
        get found() {
          const { name, mode, region_id } = chosen() ?? {};
          if (name === undefined) return { label };
          return {
            label: `profile "${name}" of ${cliFile} (${mode})`,
            regionId: region_id ?? undefined,
          };
        },
      };
    },
  };
}

/** Checks each profile before use. The provider picks the first for which it creates a provider. */
function profileChosenBy(provider: object) {
  const internals = provider as {
    getCredentialsProvider: (config: unknown, name: unknown) => object;
  };
  const make = internals.getCredentialsProvider.bind(provider);
  let chosen: ReturnType<typeof checkedProfile>;
  internals.getCredentialsProvider = (config, name) => {
    const profile = checkedProfile(config, name);
    chosen ??= profile;
    return make(config, name);
  };
  return () => chosen;
}

const configSchema = v.looseObject({ profiles: v.array(v.looseObject({})) });

const text = v.nullish(v.string("isn't text"));
const credential = v.nullish(credentialText);

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

/** Throws SourceError naming a field, not its value: Node's errors would quote the file. */
function checkedProfile(config: unknown, name: unknown) {
  if (!v.is(configSchema, config))
    throw new SourceError('its "profiles" isn\'t a list of profiles');
  const found = config.profiles.find((each) => each['name'] === name);
  if (found === undefined) return undefined;
  const result = v.safeParse(profileSchema, found);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new SourceError(`${v.getDotPath(issue)} of the profile ${issue.message}`);
}
