import { t } from '../i18n/t';
import { Button, type ButtonProps } from '../ui/Button';
import { showToast } from '../ui/toasts';
import { useAccess, writeBlock } from './access';

type WriteButtonProps = ButtonProps & {
  /** Why this one does nothing, although the page may change things: a permission is missing. */
  refusal?: Error | null;
};

/**
 * A button that changes something, or opens the dialog for it. While the page may not change anything,
 * its tooltip says why, and so does a toast when it's pressed. It stays focusable, so it isn't `disabled`.
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
        // For a button that submits a form, this is also what Enter in a text box does.
        if (block === null) onClick?.(event);
        else {
          event.preventDefault();
          showToast({ tone: 'warning', title: () => whyBlocked() ?? '' });
        }
      }}
    />
  );
}
