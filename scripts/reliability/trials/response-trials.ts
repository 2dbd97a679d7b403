import * as v from 'valibot';
import { ApiError } from '../../../src/console/api/api-error';
import { random } from '../../../src/console/api/testing/random';
import {
  claimsIn,
  randomVariant,
  readDifferent,
  readInstead,
  readWith,
  titleOf,
} from '../../../src/console/api/testing/read-responses';
import {
  harmless,
  mismatches,
  notResponses,
  unreadableRows,
} from '../../../src/console/api/testing/response-variants';
import { responseMismatch, type Action } from '../../../src/contract/action';
import { allCaptured } from '../../../src/contract/testing/captured';
import { formatNumber, type Outcome, type Trial } from './trial';

const variants = 2000;

export const responseTrials: readonly Trial[] = [
  {
    what: 'Responses of the real API, published between 2015 and 2023',
    inputs: `${allCaptured.length} responses`,
    *run() {
      for (const { action, title, request, response } of allCaptured) {
        const result = v.safeParse(action.response, response);
        const mismatch = result.success
          ? responseMismatch<Action>(action, request, result.output)
          : 'unreadable';
        yield mismatch === null ? 'read' : { wrong: `${title}: ${mismatch}` };
      }
    },
  },
  {
    what: 'Responses without optional fields, with `null`, or with numbers and booleans as text',
    inputs: `${formatNumber(variants)} responses`,
    async *run() {
      const next = random(1);
      for (let variant = 1; variant <= variants; variant += 1) {
        const [action, differences] = randomVariant(next);
        const claims = await readWith(action, differences).then(claimsIn, () => null);
        const documented = claimsIn(await readWith(action, []));
        // A response to a write may omit what the request contains.
        const isSame =
          action === 'AttachKeyPair'
            ? claims?.every((claim) => documented.includes(claim))
            : claims?.join() === documented.join();
        if (isSame) yield 'read like the documented one';
        else yield { wrong: `variant ${variant}: ${differences.map(titleOf).join()}` };
      }
    },
  },
  {
    what: 'Responses in a form that changes nothing',
    inputs: `${harmless.length} kinds`,
    async *run() {
      for (const each of harmless) {
        yield readDifferent(each).then(
          () => 'read',
          () => ({ wrong: titleOf(each) }),
        );
      }
    },
  },
  {
    what: 'Lists with a row that can’t be read, or with one twice',
    inputs: `${unreadableRows.length} kinds`,
    async *run() {
      for (const each of unreadableRows) {
        const claims = await readDifferent(each).then(claimsIn, () => null);
        const isLeftOut = claims?.includes('unreadable: 1');
        yield isLeftOut ? 'read without it, as incomplete' : { wrong: titleOf(each) };
      }
    },
  },
  {
    what: 'Responses that don’t match their request, or aren’t of ECS',
    inputs: `${mismatches.length + notResponses.length} kinds`,
    async *run() {
      const outcomeOf = async (title: string, reading: Promise<unknown>): Promise<Outcome> => {
        const error: unknown = await reading.catch((thrown: unknown) => thrown);
        const isRefused = error instanceof ApiError && error.message !== '';
        return isRefused ? 'refused with a message' : { wrong: title };
      };
      for (const mismatch of mismatches) {
        yield outcomeOf(titleOf(mismatch), readDifferent(mismatch));
      }
      for (const [what, body, status] of notResponses) {
        yield outcomeOf(what, readInstead(body, status));
      }
    },
  },
];
