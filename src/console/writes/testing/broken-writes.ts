import { ApiError } from '../../api/api-error';
import { broken, html, lost, nonceUsed, refusedWith } from '../../api/testing/errors';
import type { Finding, Write, WriteResponse } from '../write';
import type { Sabotage } from './faulty-ecs';

const believed = refusedWith('SomeRefusal');

function withErrors(change: (error: ApiError) => ApiError): Sabotage {
  return (write) => ({
    ...write,
    checksRefusals: false,
    send: async (items) => {
      try {
        return await write.send(items);
      } catch (error) {
        throw error instanceof ApiError ? change(error) : error;
      }
    },
  });
}

export function withFindings(change: (finding: Finding) => Finding): Sabotage {
  return (write) => ({ ...write, judge: (item, state) => change(write.judge(item, state)) });
}

/** Incorrect implementations of any write, which the fuzz tests must detect. */
export const brokenWrites: readonly (readonly [string, Sabotage])[] = [
  ['what was lost didn’t happen', withErrors((error) => (error === lost ? believed : error))],
  [
    'a server that failed did nothing',
    withErrors((error) => (error === broken ? believed : error)),
  ],
  ['what isn’t the API did nothing', withErrors((error) => (error === html ? believed : error))],
  ['a used nonce is a refusal', withErrors((error) => (error === nonceUsed ? believed : error))],
  ['whatever is read is as wanted', withFindings(() => 'done')],
  [
    'what is unchanged is as wanted',
    withFindings((each) => (each === 'unchanged' ? 'done' : each)),
  ],
  [
    'what tells nothing is a conflict',
    withFindings((each) => (each === 'done' ? each : 'conflict')),
  ],
  [
    'throttled requests were carried out',
    <Item, State, Response extends WriteResponse>(write: Write<Item, State, Response>) => ({
      ...write,
      send: async (items: readonly Item[]) => {
        try {
          return await write.send(items);
        } catch (error) {
          if (error instanceof ApiError && error.isThrottling) {
            return { RequestId: 'R' } as Response;
          }
          throw error;
        }
      },
      resultIn: () => ({ kind: 'done', by: 'response' }) as const,
    }),
  ],
];
