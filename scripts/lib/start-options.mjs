import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';

export const usage = `npm start -- [--port=4173] [--base=/demo/] [--host=0.0.0.0] [--api=http://127.0.0.1:4010]
  --port  where to serve; when it is taken, the next free one
  --base  the path to serve under, with / at both ends
  --host  the address to listen on, when not only this machine shall see it
  --api   serves the live build instead, and passes what it asks for on to this address
  --help  prints this

npm start -- --account[=PROFILE] [--port=4173] [--base=/] [--read-only] [--region=cn-beijing]
             [--network=vpc] [--audit=FILE] [--endpoint=URL] [--allow-root] [--plain-host]
  --account     manages your Alibaba Cloud account, with the credentials of the Alibaba Cloud CLI,
                the environment or a role; PROFILE is one of the CLI's profiles
  --read-only   refuses everything that changes something
  --region      where the page starts
  --network     vpc uses the endpoints inside a VPC
  --audit       appends a line for each call to this file
  --endpoint    sends every call to this address instead of Alibaba Cloud's
  --allow-root  accepts the access key of the account's root user
  --plain-host  serves at 127.0.0.1, for browsers that don't resolve names ending in .localhost`;

const text = /** @type {const} */ ({ type: 'string' });
const flag = /** @type {const} */ ({ type: 'boolean' });

const networks = /** @type {const} */ (['public', 'vpc']);

const accountFlags = /** @type {const} */ ({
  'read-only': flag,
  region: text,
  network: text,
  audit: text,
  endpoint: text,
  'allow-root': flag,
  'plain-host': flag,
});

/** The options of `npm start`. @param {string[]} args @throws Error with the reason */
export function readOptions(args) {
  const profile = args.includes('--account') ? args[args.indexOf('--account') + 1] : undefined;
  assert(
    profile === undefined || profile.startsWith('-'),
    `A profile follows an equals sign: --account=${profile}`,
  );
  const { values } = parseArgs({
    // `parseArgs` supports no optional values, as in `--account`.
    args: args.map((arg) => (arg === '--account' ? '--account=' : arg)),
    options: { port: text, base: text, host: text, api: text, account: text, ...accountFlags },
  });
  const { port = '4173', base = '/', host, api, account } = values;
  assert(
    /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535,
    `--port is a number from 1 to 65535, not "${port}".`,
  );
  assert(/^\/([\w.~-]+\/)*$/.test(base), `--base begins and ends with /, unlike "${base}".`);
  assert(
    api === undefined || isAddress(api),
    `--api is an address like http://127.0.0.1:4010, not "${api}".`,
  );
  const place = { port: Number(port), base };
  if (account === undefined) {
    const homeless = Object.keys(accountFlags).find((name) => name in values);
    assert(homeless === undefined, `--${homeless} needs --account.`);
    return { ...place, host: host ?? 'localhost', api };
  }
  const { region, audit, endpoint } = values;
  assert(api === undefined, '--account and --api exclude each other.');
  assert(host === undefined, '--account serves on this machine only, so it takes no --host.');
  assert(!/[\s"\\]/.test(account), '--account has a name that no profile has.');
  assert(
    region === undefined || /^[a-z]{2,6}(-[a-z0-9]{1,20}){1,5}$/.test(region),
    `--region is a region ID like cn-beijing, not "${region}".`,
  );
  const network = networks.find((name) => name === (values.network ?? 'public'));
  assert(network, `--network is vpc or public, not "${values.network}".`);
  assert(audit !== '', '--audit needs the name of a file.');
  assert(
    endpoint === undefined || isPlainAddress(endpoint),
    `--endpoint is an address like https://ecs.example.com, not "${endpoint}".`,
  );
  return {
    ...place,
    profile: account || undefined,
    readOnly: values['read-only'] ?? false,
    regionId: region,
    network,
    auditFile: audit,
    endpoint: endpoint === undefined ? undefined : new URL(endpoint),
    allowRoot: values['allow-root'] ?? false,
    plainHost: values['plain-host'] ?? false,
  };
}

/** @param {string} url */
function isAddress(url) {
  return /^https?:\/\//.test(url) && URL.canParse(url);
}

/** @param {string} url */
function isPlainAddress(url) {
  if (!isAddress(url)) return false;
  const { search, hash, username } = new URL(url);
  return search === '' && hash === '' && username === '';
}
