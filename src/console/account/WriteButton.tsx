import { t } from '../i18n/t';
import { Button, type ButtonProps } from '../ui/Button';
import { showToast } from '../ui/toasts';
import { useAccess, writeBlock } from './access';

type WriteButtonProps = ButtonProps & {
  /** The missing permission that disables this button. */
  refusal?: Error | null;
};

/**
 * A button for a change. While changes are blocked, its tooltip, and a toast on a press, say why. It stays
 * focusable, so it isn't `disabled`.
 */
export function WriteButton({ refusal = null, onClick, ...props }: WriteButtonProps) {
  const access = useAccess((latest) => latest);
  const whyBlocked = () =>
    writeBlock(access) ?? (refusal && t('You don’t have permission to do this.'));
  const block = whyBlocked();
  return (
    <Button
      {...props}
      {...(block !== null && { 'aria-disabled': true, title: block })}
      onClick={(event) => {
        // Enter in a text box clicks the submit button, too.
        if (block === null) onClick?.(event);
        else {
          event.preventDefault();
          showToast({ tone: 'warning', title: () => whyBlocked() ?? '' });
        }
      }}
    />
  );
}
