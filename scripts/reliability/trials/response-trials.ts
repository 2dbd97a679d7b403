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
import { formatNumber, type Trial } from './trial';

const variants = 2000;

export const responseTrials: readonly Trial[] = [
  {
    what: 'Responses of the real API, published between 2015 and 2023',
    inputs: `${allCaptured.length} responses`,
    async run(outcomes) {
      for (const { action, title, request, response } of allCaptured) {
        const result = v.safeParse(action.response, response);
        const mismatch = result.success
          ? responseMismatch<Action>(action, request, result.output)
          : 'unreadable';
        if (mismatch === null) outcomes.add('read');
        else outcomes.wrong.push(`${title}: ${mismatch}`);
      }
    },
  },
  {
    what: 'Responses without optional fields, with `null`, or with numbers and booleans as text',
    inputs: `${formatNumber(variants)} responses`,
    async run(outcomes) {
      const next = random(1);
      for (let variant = 1; variant <= variants; variant += 1) {
        const [action, differences] = randomVariant(next);
        const claims = await readWith(action, differences).then(claimsIn, () => null);
        const documented = claimsIn(await readWith(action, []));
        // A response to a write may leave out what the request says.
        const isSame =
          action === 'AttachKeyPair'
            ? claims?.every((claim) => documented.includes(claim))
            : claims?.join() === documented.join();
        if (isSame) outcomes.add('read like the documented one');
        else outcomes.wrong.push(`variant ${variant}: ${differences.map(titleOf).join()}`);
      }
    },
  },
  {
    what: 'Responses in a form that changes nothing',
    inputs: `${harmless.length} kinds`,
    async run(outcomes) {
      for (const each of harmless) {
        await readDifferent(each).then(
          () => outcomes.add('read'),
          () => outcomes.wrong.push(titleOf(each)),
        );
      }
    },
  },
  {
    what: 'Lists with a row that can’t be read, or with one twice',
    inputs: `${unreadableRows.length} kinds`,
    async run(outcomes) {
      for (const each of unreadableRows) {
        const claims = await readDifferent(each).then(claimsIn, () => null);
        if (claims?.includes('unreadable: 1')) outcomes.add('read without it, as incomplete');
        else outcomes.wrong.push(titleOf(each));
      }
    },
  },
  {
    what: 'Responses that don’t match their request, or aren’t of ECS',
    inputs: `${mismatches.length + notResponses.length} kinds`,
    async run(outcomes) {
      const tryOne = async (title: string, reading: Promise<unknown>) => {
        const error: unknown = await reading.catch((thrown: unknown) => thrown);
        if (error instanceof ApiError && error.message !== '')
          outcomes.add('refused with a message');
        else outcomes.wrong.push(title);
      };
      for (const mismatch of mismatches) await tryOne(titleOf(mismatch), readDifferent(mismatch));
      for (const [what, body, status] of notResponses) {
        await tryOne(what, readInstead(body, status));
      }
    },
  },
];
