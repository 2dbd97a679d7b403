import { useEffect, useRef, useState } from 'react';
import type { Instance } from '../../contract/instances';
import { PermissionNotice } from '../account/PermissionNotice';
import { usePermission } from '../account/permissions';
import { WriteButton } from '../account/WriteButton';
import { RunProgress } from '../progress/RunProgress';
import { Phrase } from '../i18n/Phrase';
import { t } from '../i18n/t';
import { Notice } from '../ui/Notice';
import { itemsOf, resultsOf } from '../writes/result';
import { InstanceFailures } from './InstanceFailures';
import { InstanceNames } from './InstanceNames';
import { AcceptedRestarts } from './AcceptedRestarts';
import { restartTitles } from './restart-messages';
import { RestartQuestion } from './RestartQuestion';
import type { Restarts } from './use-restarts';

interface RestartInstancesProps {
  /** Instances that need a restart, because their key pair was changed while they ran. */
  waiting: readonly Instance[];
  /** From `useRestarts` in the dialog's owner, which needs to know about runs, too. */
  restarts: Restarts;
  /** Shows a stop button while ECS throttles, if nothing else does. */
  offersStop?: boolean;
}

export function RestartInstances({ waiting, restarts, offersStop }: RestartInstancesProps) {
  const { restart, run, isRunningElsewhere, results, states } = restarts;
  const accepted = itemsOf(results, 'done');
  const place = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<readonly Instance[] | null>(null);
  const isRunning = run !== null;
  const permission = usePermission('ecs:RebootInstance');

  // The stop button disappears with the run: don't lose focus with it.
  useEffect(() => {
    if (!isRunning) return;
    const element = place.current;
    return () => {
      if (document.activeElement === document.body) element?.focus();
    };
  }, [isRunning]);

  const hasNothingToShow = !isRunning && waiting.length === 0 && results.length === 0;
  return (
    <>
      {!hasNothingToShow && (
        <div ref={place} tabIndex={-1} className="stack">
          {accepted.length > 0 && <AcceptedRestarts instances={accepted} states={states} />}
          <InstanceFailures
            failures={resultsOf(results, 'failed')}
            titleFor={restartTitles.failed}
          />
          <InstanceFailures
            failures={resultsOf(results, 'unknown')}
            titleFor={restartTitles.unknown}
            addition={t('Checked again: no sign of a restart. It may still happen.')}
          />
          {run !== null ? (
            <RunProgress
              run={run}
              label={t('Restarting')}
              status={{
                canStop: t(
                  { one: 'Restarting {count} instance…', other: 'Restarting {count} instances…' },
                  { count: run.progress.total },
                ),
                lastSent: t(
                  'The last restart has been requested and can’t be stopped. Waiting for ECS…',
                ),
              }}
              onStop={offersStop ? restarts.stop : undefined}
            />
          ) : isRunningElsewhere ? (
            <p role="status">{t('Earlier restarts are still in progress.')}</p>
          ) : (
            waiting.length > 0 && (
              <>
                <PermissionNotice permission={permission} />
                <Notice
                  tone="warning"
                  title={t(
                    {
                      one: '{count} instance needs a restart',
                      other: '{count} instances need a restart',
                    },
                    { count: waiting.length },
                  )}
                  actions={
                    <WriteButton refusal={permission.refusal} onClick={() => setAsked(waiting)}>
                      {t('Restart now')}
                    </WriteButton>
                  }
                >
                  <p>
                    <Phrase
                      text="The change takes effect after a restart, which interrupts everything that’s running: {instances}"
                      instances={<InstanceNames instances={waiting} />}
                    />
                  </p>
                </Notice>
              </>
            )
          )}
        </div>
      )}
      <RestartQuestion
        asked={asked}
        waiting={waiting}
        onEnd={() => setAsked(null)}
        onRestart={restart}
        focusAfter={() => place.current}
      />
    </>
  );
}
