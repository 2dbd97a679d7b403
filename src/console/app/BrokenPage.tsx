import { t } from '../i18n/t';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

export function BrokenPage() {
  return (
    <main role="alert">
      <EmptyState
        icon="error"
        title={t('This page stopped working')}
        action={<Button onClick={() => location.reload()}>{t('Reload the page')}</Button>}
      >
        <p>
          {t(
            'An unexpected error occurred in the console. Your key pairs aren’t affected, but a private key that wasn’t saved is lost: create a new key pair instead.',
          )}
        </p>
      </EmptyState>
    </main>
  );
}
