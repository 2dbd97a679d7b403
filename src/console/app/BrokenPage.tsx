import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

/** What is left when the page itself breaks: words and a way on, never a blank page. */
export function BrokenPage() {
  return (
    <main role="alert">
      <EmptyState
        icon="error"
        title="This page has stopped working"
        action={<Button onClick={() => location.reload()}>Reload the page</Button>}
      >
        <p>
          Something unexpected went wrong in the console itself. Your key pairs are not affected; a
          private key that was not saved yet is lost and has to be made again.
        </p>
      </EmptyState>
    </main>
  );
}
