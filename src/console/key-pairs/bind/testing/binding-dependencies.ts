import type { BindKeyPairResponse, BindResult } from '../../../../contract/bindings';
import { ApiError } from '../../../api/api-error';
import type { RunControl } from '../../../api/batches';
import { refusedWith } from '../../../api/testing/errors';
import type { Binding, BindingWorld } from '../binding-protocol';

export const bind: Binding = { mode: 'bind', keyPairName: 'web' };
export const unbind: Binding = { mode: 'unbind', keyPairName: 'web' };

export const gone = refusedWith('InvalidKeyPairName.NotFound');

export const control: RunControl = {
  stop: new AbortController().signal,
  onProgress: () => undefined,
};

export function success(id: string): BindResult {
  return { InstanceId: id, Success: true, Code: '200', Message: 'successful' };
}

export function refusal(id: string, code: string): BindResult {
  return { InstanceId: id, Success: false, Code: code, Message: `message of ${code}` };
}

export function answer(results: BindResult[]): BindKeyPairResponse {
  const failed = results.filter(({ Success }) => !Success);
  return {
    RequestId: 'REQUEST-1',
    KeyPairName: 'web',
    TotalCount: results.length,
    FailCount: failed.length,
    Results: { Result: results },
  };
}

interface Script {
  /** What each call gives; the last one stays. */
  sends?: (BindKeyPairResponse | Error)[];
  /** What each reading gives; the last one stays. */
  reads?: (Record<string, string> | ApiError)[];
}

export function world({ sends = [], reads = [] }: Script) {
  const sent: (readonly string[])[] = [];
  const read: (readonly string[])[] = [];
  const waits: number[] = [];
  const scripted: BindingWorld = {
    async send(ids) {
      const result = sends[Math.min(sent.length, sends.length - 1)] ?? answer(ids.map(success));
      sent.push(ids);
      if (result instanceof Error) throw result;
      return result;
    },
    async read(ids) {
      const result = reads[Math.min(read.length, reads.length - 1)] ?? {};
      read.push(ids);
      if (result instanceof ApiError) throw result;
      return new Map(Object.entries(result));
    },
    wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
    backoff: () => 50,
    onThrottled: () => undefined,
  };
  return { world: scripted, sent, read, waits };
}

export function idsUpTo(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `i-${index}`);
}
