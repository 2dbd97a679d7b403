/** @type {readonly import('../list.mjs').Mutation[]} */
export const gatewayMutations = [
  {
    breaks: 'gateway: no action but those of the page',
    file: 'src/gateway/rules/actions.ts',
    find: 'if (action === undefined) {',
    replace: 'if (false) {',
    test: 'src/gateway/rules/actions.test.ts',
  },
  {
    breaks: 'gateway: the query has one parameter',
    file: 'src/gateway/rules/actions.ts',
    find: '/^Action=([A-Za-z0-9]{1,64})$/',
    replace: '/^Action=([A-Za-z0-9]{1,64})/',
    test: 'src/gateway/rules/actions.test.ts',
  },
  {
    breaks: 'signing: the names of headers are in order',
    file: 'src/gateway/upstream/sign.ts',
    find: 'const names = Object.keys(signed).toSorted();',
    replace: 'const names = Object.keys(signed);',
    test: 'src/gateway/upstream/sign.test.ts',
  },
];
