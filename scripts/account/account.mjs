import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builds, buildIfStale } from '../lib/builds.mjs';
import { bundle, gatewayBundle } from '../lib/bundle.mjs';
import { closeWhenStopped, root } from '../lib/run.mjs';

/** @typedef {import('../../src/gateway/node.ts').OpenedAccount} OpenedAccount */
/** @typedef {Omit<import('../../src/gateway/node.ts').LocalGatewayOptions, 'onAuditFailure'>} AccountOptions */

/**
 * Finds the credentials, prints their owner, and serves the live build for that account.
 *
 * @param {AccountOptions} options
 * @returns {Promise<boolean>} whether the server is running
 */
export async function manageAccount(options) {
  /** @type {typeof import('../../src/gateway/node.ts')} */
  const gateway = await import(pathToFileURL(await bundle(gatewayBundle)).href);
  try {
    const account = await gateway.openAccount({ ...options, onAuditFailure });
    console.log(describe(account, options));
    return await serveAccount(account, options);
  } catch (error) {
    console.error(
      error instanceof gateway.NoCredentialsError
        ? whereItLooked(error.attempts, options.profile)
        : gateway.startErrorMessage(error),
    );
    return false;
  }
}

/**
 * @param {OpenedAccount} account
 * @param {AccountOptions} options
 * @returns {Promise<boolean>} whether the server is running
 */
async function serveAccount(account, options) {
  const build = { ...builds.live, base: options.base };
  if (!(await buildIfStale(build))) {
    await account.close();
    return false;
  }
  const served = await account.serve(join(root, build.outDir));
  closeWhenStopped(served);
  const printLink = () => console.log(`Sign in: ${served.newSignInLink()}`);
  if (options.port !== 0 && served.port !== options.port) {
    console.log(`Port ${options.port} is taken.`);
  }
  printLink();
  console.log('The link works once, within 10 minutes. Press Enter for another, Ctrl-C to stop.');
  process.stdin.on('data', printLink);
  return true;
}

/** @param {OpenedAccount} account @param {AccountOptions} options */
function describe({ identity, source, regionId }, { readOnly, endpoint, network, auditFile }) {
  const kinds = new Map([
    ['Account', 'the root of the account'],
    ['RAMUser', 'a RAM user'],
    ['AssumedRoleUser', 'an assumed role'],
  ]);
  const lines = [
    ['Account', identity.accountId],
    ['Identity', `${identity.arn}, ${kinds.get(identity.type) ?? identity.type}`],
    ['Credentials', source],
    ['Mode', readOnly ? 'read-only' : 'read and write'],
    ['Region', regionId],
    ['Network', network === 'vpc' ? 'the endpoints inside a VPC' : undefined],
    ['Endpoint', endpoint?.href],
    ['Audit log', auditFile],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${`${name}:`.padEnd(13)}${value}`)
    .join('\n');
}

/**
 * @param {readonly { source: string, reason: string }[]} attempts
 * @param {string | undefined} profile the only source, if given
 */
function whereItLooked(attempts, profile) {
  const width = Math.max(...attempts.map(({ source }) => source.length));
  return [
    'No credentials for Alibaba Cloud were found. These places were looked at:',
    ...attempts.map(({ source, reason }) => `  ${source.padEnd(width)}  ${reason}`),
    profile === undefined
      ? 'Run "aliyun configure", or set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET.'
      : `Run "aliyun configure --profile ${profile}", or name another profile.`,
  ].join('\n');
}

let auditHasFailed = false;

/** @param {unknown} error */
function onAuditFailure(error) {
  if (auditHasFailed) return;
  auditHasFailed = true;
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`The audit log can't be written: ${reason}`);
}
