import { parseArgs } from 'node:util';

export const USAGE = `npm run mock -- [--port=4010] [--data=FILE] [--access-key=ID:SECRET …]
                [--deny=ACTION …] [--policy=FILE]
  --port        where to listen on this machine; 0 for any port that is free
  --data        a file that keeps the data across restarts; made when it is not there
  --access-key  check signatures, made with this key; may be given more than once
  --deny        refuse an action, such as ecs:ImportKeyPair, as RAM does; may be given more than once
  --policy      a file with a RAM policy; refuse what it doesn't allow
  --help        print this`;

/**
 * @typedef {object} MockOptions
 * @property {number} port
 * @property {string} [dataFile]
 * @property {Map<string, string>} accessKeys id to secret
 * @property {string[]} deny actions that RAM refuses
 * @property {string} [policyFile]
 */

/**
 * @param {string[]} args
 * @returns {MockOptions | 'help' | { error: string }}
 */
export function readOptions(args) {
  /**
   * @type {{ port?: string, data?: string, 'access-key'?: string[], deny?: string[],
   *   policy?: string, help?: boolean }}
   */
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        'access-key': { type: 'string', multiple: true },
        deny: { type: 'string', multiple: true },
        policy: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
  if (values.help) return 'help';
  const { port = '4010', data, 'access-key': keys = [], deny = [], policy } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    return { error: `--port is a number from 0 to 65535, not "${port}".` };
  }
  if (data === '') return { error: '--data needs the name of a file.' };
  if (policy === '') return { error: '--policy needs the name of a file.' };
  const wrong = deny.find((action) => !/^(\*|[a-z]+:[A-Za-z*]+)$/.test(action));
  if (wrong !== undefined) {
    return { error: `--deny takes an action like ecs:ImportKeyPair, not "${wrong}".` };
  }
  /** @type {Map<string, string>} */
  const accessKeys = new Map();
  for (const key of keys) {
    const [, id, secret] = /^([^:\s]+):(\S+)$/.exec(key) ?? [];
    if (id === undefined || secret === undefined) {
      return { error: '--access-key is an id and a secret with a colon between them.' };
    }
    if (accessKeys.has(id)) return { error: `--access-key has the id ${id} twice.` };
    accessKeys.set(id, secret);
  }
  return {
    port: Number(port),
    accessKeys,
    deny,
    ...(data === undefined ? {} : { dataFile: data }),
    ...(policy === undefined ? {} : { policyFile: policy }),
  };
}
