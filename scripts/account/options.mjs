/**
 * The options of `npm start -- --account`.
 *
 * @typedef {object} AccountOptions
 * @property {string} [profile] of the Alibaba Cloud CLI
 * @property {boolean} readOnly
 * @property {string} [regionId]
 * @property {'public' | 'vpc'} network
 * @property {string} [auditFile]
 * @property {URL} [endpoint]
 * @property {boolean} allowRoot
 * @property {boolean} plainHost
 * @property {number} port
 * @property {string} base
 */

const text = /** @type {const} */ ({ type: 'string' });
const flag = /** @type {const} */ ({ type: 'boolean' });

export const accountFlags = /** @type {const} */ ({
  'read-only': flag,
  region: text,
  network: text,
  audit: text,
  endpoint: text,
  'allow-root': flag,
  'plain-host': flag,
});

/**
 * `--account` may have a value or not, which `parseArgs` doesn't support.
 *
 * @param {string[]} args
 */
export function withAccountValue(args) {
  return args.map((arg) => (arg === '--account' ? '--account=' : arg));
}

/**
 * The error for a profile after a space; undefined if there is none.
 *
 * @param {string[]} args
 */
export function misplacedValueError(args) {
  const profile = args[args.indexOf('--account') + 1];
  if (!args.includes('--account') || profile === undefined || profile.startsWith('-')) return;
  return `A profile follows an equals sign: --account=${profile}`;
}

/**
 * @param {ReturnType<typeof import('node:util').parseArgs<{ options: typeof accountFlags & { account: typeof text } }>>['values']} values
 * @param {{ port: number, base: string }} place
 * @returns {AccountOptions | { error: string }}
 */
export function readAccountOptions(values, { port, base }) {
  const { account = '', region, network = 'public', audit, endpoint } = values;
  if (/[\s"\\]/.test(account)) return { error: '--account has a name that no profile has.' };
  if (region !== undefined && !/^[a-z]{2,6}(-[a-z0-9]{1,20}){1,5}$/.test(region)) {
    return { error: `--region is a region ID like cn-beijing, not "${region}".` };
  }
  if (network !== 'public' && network !== 'vpc') {
    return { error: `--network is vpc or public, not "${network}".` };
  }
  if (audit === '') return { error: '--audit needs the name of a file.' };
  const address = endpoint === undefined ? undefined : addressOf(endpoint);
  if (address === null) {
    return {
      error: `--endpoint is an address like https://ecs.example.com, not "${endpoint}".`,
    };
  }
  return {
    ...(account === '' ? {} : { profile: account }),
    readOnly: values['read-only'] ?? false,
    ...(region === undefined ? {} : { regionId: region }),
    network,
    ...(audit === undefined ? {} : { auditFile: audit }),
    ...(address === undefined ? {} : { endpoint: address }),
    allowRoot: values['allow-root'] ?? false,
    plainHost: values['plain-host'] ?? false,
    port,
    base,
  };
}

/**
 * @param {string} endpoint
 * @returns {URL | null} null if it can't be one
 */
function addressOf(endpoint) {
  if (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint)) return null;
  const url = new URL(endpoint);
  const isPlain = url.search === '' && url.hash === '' && url.username === '';
  return isPlain ? url : null;
}
