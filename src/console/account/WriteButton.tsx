import { Button, type ButtonProps } from '../ui/Button';
import { useWriteBlock } from './access';

/**
 * A button that changes something, or leads to where that is done. While the page may not change
 * anything it does nothing, and its description says why. It keeps focus, so it isn't `disabled`.
 */
export function WriteButton({ onClick, ...props }: ButtonProps) {
  const block = useWriteBlock();
  return (
    <Button
      {...props}
      {...(block !== null && { 'aria-disabled': true, title: block })}
      onClick={(event) => {
        // For a button that submits a form, this is also what Enter in a text box does.
        if (block !== null) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
