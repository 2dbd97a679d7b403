import { keyPairListMutations } from './features/key-pair-list.mjs';
import { keyMutations } from './features/keys.mjs';
import { writeMutations } from './features/writes.mjs';
import { pageMutations } from './features/page.mjs';
import { mockMutations } from './features/mock.mjs';
import { gatewayMutations } from './features/gateway.mjs';

/**
 * A mistake that somebody might make in one line, and the test that must notice it.
 *
 * @typedef {object} Mutation
 * @property {string} breaks what works no longer
 * @property {string} file
 * @property {string} find text that is in the file once
 * @property {string} replace
 * @property {string} test a unit test file, or an end-to-end spec
 * @property {string} [title] of the end-to-end tests to run, as for Playwright's `--grep`
 * @property {'demo' | 'live'} [project] where an end-to-end test runs; the demo, unless it says
 */

/** @type {readonly Mutation[]} */
export const mutations = [
  ...keyPairListMutations,
  ...keyMutations,
  ...writeMutations,
  ...pageMutations,
  ...mockMutations,
  ...gatewayMutations,
];
