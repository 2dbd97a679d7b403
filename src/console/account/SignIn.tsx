import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiError } from '../api/api-error';
import { errorLanguage, errorMessage } from '../errors/error-messages';
import { t } from '../i18n/t';
import { Button } from '../ui/Button';
import { buttonClass } from '../ui/button-class';
import { EmptyPage } from '../ui/EmptyPage';
import { Notice } from '../ui/Notice';
import { isInterrupted, useAccess } from './access';
import { sessionQuery } from './session';
import styles from './SignIn.module.css';

export function SignInPage() {
  const problem = useProblem();
  const title = problem === 'unreachable' ? t('The gateway isn’t responding') : t('Sign in');
  return (
    <EmptyPage heading={title} icon="account" title={title} action={<Check />}>
      <div className={styles['steps']}>
        {problem === 'host' && (
          <p>{t('Your organization asks you to sign in before you can use this page.')}</p>
        )}
        {problem === 'terminal' && (
          <>
            <p>
              {t('This page manages an Alibaba Cloud account through a gateway on your computer.')}
            </p>
            <ol>
              <li>{t('Go to the terminal where the gateway runs.')}</li>
              <li>{t('Press Enter to get a sign-in link.')}</li>
              <li>{t('Open the link in this browser, here or in another tab.')}</li>
            </ol>
            <p>{t('The link works once, for 10 minutes.')}</p>
          </>
        )}
        {problem === 'unreachable' && (
          <>
            <p>{t('Check in its terminal whether it’s still running. If it isn’t, restart it:')}</p>
            <p>
              <code translate="no">npm start -- --account</code>
            </p>
            <p>{t('Then open the sign-in link that it prints.')}</p>
          </>
        )}
      </div>
    </EmptyPage>
  );
}

/** Why the page can't read or change anything, and what to do. */
export function ConnectionNotice() {
  const isCutOff = useAccess(isInterrupted);
  const identityError = useAccess((access) => access.identityError);
  if (isCutOff) return <InterruptionNotice />;
  if (identityError) return <UnknownAccountNotice error={identityError} />;
  return <ReadOnlyNotice />;
}

/** The gateway has no usable credentials, or can't find out whose they are. */
function UnknownAccountNotice({ error }: { error: ApiError }) {
  return (
    <div role="alert" className={styles['notice']}>
      <Notice
        tone="warning"
        title={t('The gateway can’t tell whose account this is')}
        actions={<Check />}
      >
        <p lang={errorLanguage(error)}>{errorMessage(error)}</p>
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
        title={t('Read-only access')}
        onClose={() => {
          wasReadOnlyNoticeClosed = true;
          setIsClosed(true);
        }}
      >
        <p>
          {t(
            'The gateway was started in read-only mode. You can view everything, but not change it.',
          )}
        </p>
      </Notice>
    </div>
  );
}

function InterruptionNotice() {
  const problem = useProblem();
  const title =
    problem === 'unreachable' ? t('The gateway isn’t responding') : t('You’re signed out');
  return (
    <div role="alert" className={styles['notice']}>
      <Notice tone="warning" title={title} actions={<Check />}>
        {problem === 'terminal' && (
          <p>
            {t(
              'Press Enter in the terminal where the gateway runs, and open the new link in another tab of this browser. Then come back: this page continues automatically.',
            )}
          </p>
        )}
        {problem === 'host' && (
          <p>{t('Sign in on another tab, then come back: this page continues automatically.')}</p>
        )}
        {problem === 'unreachable' && (
          <p>
            {t(
              'It may have been stopped. Restart it, open the link that it prints in another tab, then come back: this page continues if the address is the same. You can still save a private key that’s open here, until you close this tab.',
            )}
          </p>
        )}
        <p>{t('This information might be out of date. Nothing you typed is lost.')}</p>
      </Notice>
    </div>
  );
}

function useProblem(): 'terminal' | 'host' | 'unreachable' {
  const { data: result } = useQuery(sessionQuery);
  return result?.kind === 'signed-out' ? result.signIn : 'unreachable';
}

function Check() {
  const { data: result, isFetching, refetch } = useQuery(sessionQuery);
  return (
    <>
      {result?.kind === 'signed-out' && result.signIn === 'host' && (
        <a
          className={buttonClass('primary')}
          href={import.meta.env.BASE_URL}
          target="_blank"
          rel="noopener"
        >
          {t('Open the sign-in page in a new tab')}
        </a>
      )}
      <Button aria-disabled={isFetching} onClick={() => void refetch({ cancelRefetch: false })}>
        {t('Check again')}
      </Button>
    </>
  );
}
