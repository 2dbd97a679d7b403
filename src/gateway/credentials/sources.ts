import type * as library from '@alicloud/credentials';
import type { Credentials } from '../upstream/sign';
import { checkedProfile, type CliProfile } from './cli-config';
import { sendBy } from './provider-requests';

type Library = typeof library;
type DoRequest = Parameters<typeof sendBy>[1];

/** Gets the credentials of one source, and new ones before they expire. */
export interface Provider {
  getCredentials(): Promise<Credentials>;
  /** The details of the source, once credentials were read. */
  readonly found: SourceDetails;
}

export interface SourceDetails {
  /** For the terminal: `profile "prod" of ~/.aliyun/config.json (RamRoleArn)`. */
  readonly label: string;
  /** The source's default region. */
  readonly regionId?: string | undefined;
}

export interface Source {
  readonly label: string;
  /** Why it isn't configured; undefined if it may be. */
  readonly notSetUp?: string | undefined;
  /** Reads the source again. */
  open(): Provider;
}

const cliFile = '~/.aliyun/config.json';

/**
 * The possible sources of credentials in order: environment, OIDC token file, CLI profiles,
 * `~/.alibabacloud/credentials`, credentials URI, and the ECS instance role if
 * ALIBABA_CLOUD_ECS_METADATA is set. If a profile is named, it's the only source.
 *
 * This is the order of the official default chain. That chain isn't used itself: it always queries
 * the network for an instance role, and quotes file contents in errors.
 */
export function sources(
  lib: Library,
  profile: string | undefined,
  env: NodeJS.ProcessEnv,
  doRequest: DoRequest,
): Source[] {
  const named = (label: string, open: () => Omit<Provider, 'found'>): Source['open'] => {
    return () => {
      const provider = sendBy(open(), doRequest);
      const regionId = env['ALIBABA_CLOUD_REGION_ID'];
      return { getCredentials: () => provider.getCredentials(), found: { label, regionId } };
    };
  };
  const cli = cliSource(lib, profile, doRequest);
  if (profile !== undefined) return [cli];
  return [
    {
      label: 'environment variables',
      notSetUp: missing(env, 'ALIBABA_CLOUD_ACCESS_KEY_ID'),
      open: named('environment variables', () =>
        lib.EnvironmentVariableCredentialsProvider.builder().build(),
      ),
    },
    {
      label: 'OIDC token file',
      notSetUp: missing(env, 'ALIBABA_CLOUD_OIDC_TOKEN_FILE'),
      open: named('OIDC token file', () => lib.OIDCRoleArnCredentialsProvider.builder().build()),
    },
    cli,
    {
      label: env['ALIBABA_CLOUD_CREDENTIALS_FILE'] ?? '~/.alibabacloud/credentials',
      open: named('~/.alibabacloud/credentials', () =>
        lib.ProfileCredentialsProvider.builder().build(),
      ),
    },
    {
      label: 'credentials URI',
      notSetUp: missing(env, 'ALIBABA_CLOUD_CREDENTIALS_URI'),
      open: named('credentials URI', () => lib.URICredentialsProvider.builder().build()),
    },
    {
      label: 'role of the ECS instance',
      notSetUp: missing(env, 'ALIBABA_CLOUD_ECS_METADATA'),
      open: named('role of the ECS instance', () =>
        lib.ECSRAMRoleCredentialsProvider.builder().withDisableIMDSv1(true).build(),
      ),
    },
  ];
}

function missing(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return env[name] ? undefined : `${name} isn't set`;
}

function cliSource(lib: Library, profile: string | undefined, doRequest: DoRequest): Source {
  const label = profile === undefined ? cliFile : `profile "${profile}" of ${cliFile}`;
  return {
    label,
    open() {
      const builder = lib.CLIProfileCredentialsProvider.builder();
      if (profile !== undefined) builder.withProfileName(profile);
      const provider = sendBy(builder.build(), doRequest);
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

/**
 * Checks each profile before the provider uses it. The provider doesn't tell which profile it picks:
 * it's the first for which it creates a provider.
 */
function profileChosenBy(provider: object): () => CliProfile | undefined {
  const internals = provider as {
    getCredentialsProvider: (config: unknown, name: unknown) => object;
  };
  const make = internals.getCredentialsProvider.bind(provider);
  let chosen: CliProfile | undefined;
  internals.getCredentialsProvider = (config, name) => {
    const profile = checkedProfile(config, name);
    chosen ??= profile;
    return make(config, name);
  };
  return () => chosen;
}
