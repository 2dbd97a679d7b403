/** The message is why a source has no credentials: the end of a sentence, without secrets. */
export class SourceError extends Error {}

/** Replaces messages of `@alicloud/credentials`, which quote files and responses with secrets. */
const known: readonly (readonly [RegExp, string])[] = [
  [/^unable to get profile with '/, 'there is no such profile'],
  [/^reading aliyun cli config from '/, "the file doesn't exist or can't be read"],
  [/^parse aliyun cli config from '/, "the file isn't valid JSON"],
  [/^no any configured profiles in '/, 'the file has no profiles'],
  [/^unsupported profile mode '/, "the mode of the profile isn't supported"],
  [/^the CLI profile is disabled$/, 'ALIBABA_CLOUD_CLI_PROFILE_DISABLED is set'],
  [/^Can not find credential type for "/, 'the file has no such profile'],
  [/^Invalid type option, support: /, "the type of the profile isn't supported"],
  [/^the access key id is empty$|Access key ID must be specified/, 'the access key ID is missing'],
  [
    /^the access key secret is empty$|Access key secret must be specified/,
    'the access key secret is missing',
  ],
  [/^the security token is empty$/, 'the security token is missing'],
  [/^the access key secret is invalid$/, 'the access key secret is wrong'],
  [/^the RoleArn is empty$|^roleArn does not exist/, 'the ARN of the role is missing'],
  [/^oidcProviderArn does not exist/, 'ALIBABA_CLOUD_OIDC_PROVIDER_ARN is missing'],
  [/^CloudSSO access token is empty or expired/, 'the CloudSSO sign-in has expired'],
  [/^failed to refresh OAuth token/, 'the OAuth sign-in has expired'],
  [/from CloudSSO failed/, 'CloudSSO refused to give credentials'],
  [/from OAuth failed/, 'OAuth refused to give credentials'],
  [/^invalid OAuth site type/, 'the OAuth site is neither CN nor INTL'],
  [/^(failed to execute external command|invalid process_command)/, 'its program failed'],
  [/^failed to parse external command output/, "its program's output isn't valid JSON"],
  [/^invalid (credential|StsToken credential) response/, "its program's output is incomplete"],
  [/^process_command is empty$/, 'its program is missing'],
  [/^Maximum call stack size exceeded$/, 'its source profiles lead back to themselves'],
  [/^IMDS credentials is disabled$/, 'ALIBABA_CLOUD_ECS_METADATA_DISABLED is set'],
  [/^get (metadata token|role name) failed/, 'the instance has no role'],
];

const stsErrorPrefix = /^(refresh session token failed|get sts token failed with OIDC): /;

/** Why a provider failed, as the end of a sentence without secrets. */
export function reasonOf(error: unknown): string {
  if (error instanceof SourceError) return error.message;
  if (!(error instanceof Error)) return 'it failed';
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return "the file doesn't exist";
  if (code === 'EACCES') return "the file can't be read";
  const text = known.find(([pattern]) => pattern.test(error.message))?.[1];
  if (text !== undefined) return text;
  if (!stsErrorPrefix.test(error.message)) return 'it failed';
  const stsCode = /"Code"\s*:\s*"([A-Za-z.]{1,64})"/.exec(error.message)?.[1];
  return `STS refused to assume the role${stsCode === undefined ? '' : ` (${stsCode})`}`;
}
