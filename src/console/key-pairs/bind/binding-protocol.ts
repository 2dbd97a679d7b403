import type { BindKeyPairResponse } from '../../../contract/bindings';
import { bindInstancesMax } from '../../../contract/limits';
import { ApiError } from '../../api/api-error';
import { runBatches, type RunControl } from '../../api/batches';
import { readDelays, repeatWhileThrottled, type Patience } from '../../api/repeat-while-throttled';
import type { BindMode } from './eligibility';

/*
 * AttachKeyPair and DetachKeyPair may be sent again without harm, and what an instance carries can
 * be read. So after a lost answer, or a refusal of the whole call, the instances are read, and the
 * ones that carry what was wanted count as done.
 */

/** What the protocol needs from the world; a test drives it through a world of its own. */
export interface BindingWorld extends Patience {
  /** Sends AttachKeyPair or DetachKeyPair for at most 50 instances. Throws `ApiError`. */
  send: (instanceIds: readonly string[]) => Promise<BindKeyPairResponse>;
  /** The key pair that each instance carries, by id; gone ones are missing. Throws `ApiError`. */
  read: (instanceIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

export interface Binding {
  mode: BindMode;
  keyPairName: string;
}

/**
 * What became of one instance.
 *
 * - `done`, told by ECS (`answer`), found out by reading (`read`), or as wanted before (`already`)
 * - `refused`: nothing was changed
 * - `unclear`: the answer was lost; read again, the instance was unchanged, not listed any more, or
 *   could not be read
 * - `not-tried`: the person stopped before its turn
 */
export type BindOutcome = { instanceId: string } & (
  | { kind: 'done'; by: 'answer' | 'read' | 'already' }
  | { kind: 'refused'; error: ApiError }
  | { kind: 'unclear'; error: unknown; seen: 'unchanged' | 'gone' | 'nothing' }
  | { kind: 'not-tried' }
);

/** An instance, and the error that leaves open what became of it. */
export interface Unclear {
  instanceId: string;
  error: unknown;
}

/** Binds or unbinds any number of instances, 50 a call, and tells what became of each. */
export function changeBindings(
  world: BindingWorld,
  binding: Binding,
  instanceIds: readonly string[],
  control: RunControl,
): Promise<BindOutcome[]> {
  return runBatches<string, BindOutcome>(
    instanceIds,
    bindInstancesMax,
    {
      run: (slice) => changeSlice(world, binding, slice, control.stop),
      failed: (instanceId, error) => ({ instanceId, kind: 'unclear', error, seen: 'nothing' }),
      notTried,
    },
    control,
  );
}

async function changeSlice(
  world: BindingWorld,
  binding: Binding,
  ids: readonly string[],
  stop: AbortSignal,
): Promise<BindOutcome[]> {
  let answer: BindKeyPairResponse;
  try {
    answer = await repeatWhileThrottled(() => world.send(ids), world, stop);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.isThrottling && stop.aborted) return ids.map(notTried);
    if (error.isUnclear) return findOut(world, binding, withError(ids, error));
    const carried = error.didNothing ? null : await readOrNothing(world, ids);
    return ids.map((instanceId) =>
      isAsWanted(binding, carried?.get(instanceId))
        ? { instanceId, kind: 'done', by: 'read' }
        : { instanceId, kind: 'refused', error },
    );
  }
  const told = new Map(toldOutcomes(binding, answer).map((each) => [each.instanceId, each]));
  const untold = ids.filter((id) => !told.has(id));
  if (untold.length > 0) {
    const error = new ApiError({
      kind: 'bad-answer',
      message: 'The answer of ECS leaves instances out.',
      requestId: answer.RequestId,
    });
    for (const each of await findOut(world, binding, withError(untold, error))) {
      told.set(each.instanceId, each);
    }
  }
  return ids.map((id) => told.get(id)).filter((each) => each !== undefined);
}

function notTried(instanceId: string): BindOutcome {
  return { instanceId, kind: 'not-tried' };
}

function withError(ids: readonly string[], error: ApiError): Unclear[] {
  return ids.map((instanceId) => ({ instanceId, error }));
}

function actionOf(mode: BindMode): 'AttachKeyPair' | 'DetachKeyPair' {
  return mode === 'bind' ? 'AttachKeyPair' : 'DetachKeyPair';
}

function toldOutcomes({ mode }: Binding, answer: BindKeyPairResponse): BindOutcome[] {
  return answer.Results.Result.map((result): BindOutcome => {
    const { InstanceId: instanceId, Success, Code: code, Message: message } = result;
    if (Success) return { instanceId, kind: 'done', by: 'answer' };
    // Of one instance it says that another hand has taken the key pair off already.
    if (mode === 'unbind' && code === 'InvalidKeyPairName.NotFound') {
      return { instanceId, kind: 'done', by: 'already' };
    }
    const requestId = answer.RequestId;
    return {
      instanceId,
      kind: 'refused',
      error: new ApiError({ kind: 'refused', action: actionOf(mode), code, message, requestId }),
    };
  });
}

/** Reads instances to learn what became of them. It changes nothing. */
export async function findOut(
  world: Pick<BindingWorld, 'read' | 'wait'>,
  binding: Binding,
  unclear: readonly Unclear[],
): Promise<BindOutcome[]> {
  const found = new Map<string, BindOutcome>();
  for (const delay of readDelays) {
    const open = unclear.filter(({ instanceId }) => found.get(instanceId)?.kind !== 'done');
    if (open.length === 0) break;
    if (delay > 0) await world.wait(delay);
    const carried = await readOrNothing(
      world,
      open.map(({ instanceId }) => instanceId),
    );
    if (carried === null) continue;
    for (const each of open) {
      found.set(each.instanceId, judge(binding, each, carried.get(each.instanceId)));
    }
  }
  return unclear.map(
    ({ instanceId, error }) =>
      found.get(instanceId) ?? { instanceId, kind: 'unclear', error, seen: 'nothing' },
  );
}

function judge(
  binding: Binding,
  { instanceId, error }: Unclear,
  carried: string | undefined,
): BindOutcome {
  if (carried === undefined) return { instanceId, kind: 'unclear', error, seen: 'gone' };
  return isAsWanted(binding, carried)
    ? { instanceId, kind: 'done', by: 'read' }
    : { instanceId, kind: 'unclear', error, seen: 'unchanged' };
}

/** Whether an instance that carries this key pair is as the binding wants it. */
export function isAsWanted({ mode, keyPairName }: Binding, carried: string | undefined): boolean {
  return carried !== undefined && (carried === keyPairName) === (mode === 'bind');
}

async function readOrNothing(
  world: Pick<BindingWorld, 'read'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string> | null> {
  try {
    return await world.read(ids);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return null;
  }
}
