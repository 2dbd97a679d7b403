import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ApiError } from '../api/api-error';
import { errorMessage } from '../errors/error-messages';
import { Button, buttonClass } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Notice } from '../ui/Notice';
import { isInterrupted, useAccess } from './access';
import { sessionQuery } from './session';
import styles from './SignIn.module.css';

const startCommand = 'npm start -- --account';

/** Instead of the page, while nobody has signed in. */
export function SignInPage() {
  const problem = useProblem();
  const title = pageTitles[problem];

  useEffect(() => {
    document.title = `${title} - ECS Key Pair Console`;
  }, [title]);

  return (
    <>
      <h1 className="visually-hidden">{title}</h1>
      <EmptyState icon="account" title={title} action={<Check />}>
        <div className={styles['steps']}>
          {problem === 'host' && <p>Your organization’s sign-in is in front of this page.</p>}
          {problem === 'terminal' && (
            <>
              <p>This page manages an Alibaba Cloud account through a gateway on your computer.</p>
              <ol>
                <li>Go to the terminal where the gateway runs.</li>
                <li>Press Enter to get a sign-in link.</li>
                <li>Open the link in this browser, here or in another tab.</li>
              </ol>
              <p>A link works once, for 10 minutes.</p>
            </>
          )}
          {problem === 'gone' && (
            <>
              <p>Check in its terminal that it’s still running. If it isn’t, start it again:</p>
              <p>
                <code translate="no">{startCommand}</code>
              </p>
              <p>Then open the sign-in link that it prints.</p>
            </>
          )}
        </div>
      </EmptyState>
    </>
  );
}

/** Above the page: what keeps it from reading or changing anything, and what to do. */
export function ConnectionNotice() {
  const isCutOff = useAccess(isInterrupted);
  const identityError = useAccess((access) => access.identityError);
  if (isCutOff) return <InterruptionNotice />;
  if (identityError) return <UnknownAccountNotice error={identityError} />;
  return <ReadOnlyNotice />;
}

/** The gateway has no credentials that it may use, or can't ask whose they are. */
function UnknownAccountNotice({ error }: { error: ApiError }) {
  return (
    <div role="alert" className={styles['notice']}>
      <Notice
        tone="warning"
        title="The gateway can’t tell whose account this is"
        actions={<Check />}
      >
        <p>{errorMessage(error)}</p>
      </Notice>
    </div>
  );
}

let wasReadOnlyNoticeClosed = false;

function ReadOnlyNotice() {
  const [isClosed, setIsClosed] = useState(wasReadOnlyNoticeClosed);
  if (isClosed) return null;
  return (
    <div className={styles['notice']}>
      <Notice
        tone="info"
        title="Read-only access"
        onClose={() => {
          wasReadOnlyNoticeClosed = true;
          setIsClosed(true);
        }}
      >
        <p>
          The gateway was started so that it only reads. You can look at everything here, but not
          change it.
        </p>
      </Notice>
    </div>
  );
}

function InterruptionNotice() {
  const problem = useProblem();
  return (
    <div role="alert" className={styles['notice']}>
      <Notice tone="warning" title={noticeTitles[problem]} actions={<Check />}>
        {problem === 'terminal' && (
          <p>
            Press Enter in the terminal where the gateway runs, and open the new link in another tab
            of this browser. Then come back: this page continues by itself.
          </p>
        )}
        {problem === 'host' && (
          <p>Sign in in another tab, then come back: this page continues by itself.</p>
        )}
        {problem === 'gone' && (
          <p>
            It may have been stopped. Start it again, open the link that it prints in another tab,
            then come back: this page continues if the address is still the same. A private key
            that’s still open here can be saved as long as you don’t close this tab.
          </p>
        )}
        <p>What you see is as it was last read, and nothing you typed is lost.</p>
      </Notice>
    </div>
  );
}

type Problem = 'terminal' | 'host' | 'gone';

const pageTitles: Record<Problem, string> = {
  terminal: 'Sign in',
  host: 'Sign in',
  gone: 'The gateway isn’t responding',
};

const noticeTitles: Record<Problem, string> = {
  terminal: 'You’re signed out',
  host: 'You’re signed out',
  gone: 'The gateway isn’t responding',
};

function useProblem(): Problem {
  const { data: result } = useQuery(sessionQuery);
  return result?.at === 'signed-out' ? result.signIn : 'gone';
}

function Check() {
  const { data: result, isFetching, refetch } = useQuery(sessionQuery);
  return (
    <>
      {result?.at === 'signed-out' && result.signIn === 'host' && (
        <a
          className={buttonClass('primary')}
          href={import.meta.env.BASE_URL}
          target="_blank"
          rel="noopener"
        >
          Open the sign-in in a new tab
        </a>
      )}
      <Button aria-disabled={isFetching} onClick={() => void refetch({ cancelRefetch: false })}>
        Check again
      </Button>
    </>
  );
}
