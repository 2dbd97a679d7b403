import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';

export const usage = `npm run mock -- [--port=4010] [--data=FILE] [--access-key=ID:SECRET …]
                [--deny=ACTION …] [--policy=FILE]
  --port        where to listen on this machine; 0 for any port that is free
  --data        a file that keeps the data across restarts; made when it is not there
  --access-key  check signatures, made with this key; may be given more than once
  --deny        refuse an action, such as ecs:ImportKeyPair, as RAM does; may be given more than once
  --policy      a file with a RAM policy; refuse what it doesn't allow
  --help        print this`;

/** @param {string[]} args @throws Error with the reason */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4010' },
      data: { type: 'string' },
      'access-key': { type: 'string', multiple: true, default: [] },
      deny: { type: 'string', multiple: true, default: [] },
      policy: { type: 'string' },
    },
  });
  const { port, data, 'access-key': keys, deny, policy } = values;
  assert(
    /^\d{1,5}$/.test(port) && Number(port) <= 65535,
    `--port is a number from 0 to 65535, not "${port}".`,
  );
  assert(data !== '', '--data needs the name of a file.');
  assert(policy !== '', '--policy needs the name of a file.');
  for (const action of deny) {
    const isAction = /^(\*|[a-z]+:[A-Za-z*]+)$/.test(action);
    assert(isAction, `--deny takes an action like ecs:ImportKeyPair, not "${action}".`);
  }
  /** @type {Map<string, string>} secrets by id */
  const accessKeys = new Map();
  for (const key of keys) {
    const [, id, secret] = /^([^:\s]+):(\S+)$/.exec(key) ?? [];
    assert(id && secret, '--access-key is an id and a secret with a colon between them.');
    assert(!accessKeys.has(id), `--access-key has the id ${id} twice.`);
    accessKeys.set(id, secret);
  }
  return {
    port: Number(port),
    accessKeys,
    /** Actions that RAM refuses. */
    deny,
    policyFile: policy,
    ...(data !== undefined && { dataFile: data }),
  };
}
