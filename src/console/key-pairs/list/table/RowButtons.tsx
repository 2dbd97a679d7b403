import { t } from '../../../i18n/t';
import { useKeyPairNavigation } from '../../../routing/key-pair-navigation';
import type { RowAction } from '../../../routing/row-action';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { withoutIsolates } from '../../../ui/isolated';
import type { CopyableText } from '../../../ui/use-copy';
import type { RowHandlers } from './row-handlers';

interface RowCopyButtonProps {
  icon?: 'copy' | 'key';
  /** What it does. Names in it are `isolated`. */
  label: string;
  text: CopyableText;
  /** The label of the button that has just copied something. */
  copied: string | null;
  handlers: RowHandlers;
}

/** Like `CopyButton`, without a state of its own: a list has many. */
export function RowCopyButton({
  icon = 'copy',
  label,
  text,
  copied,
  handlers,
}: RowCopyButtonProps) {
  const isCopied = copied === label;
  return (
    <IconButton
      icon={isCopied ? 'check' : icon}
      label={isCopied ? t('Copied') : withoutIsolates(label)}
      onClick={() => handlers.copy(label, text)}
    />
  );
}

interface RowActionButtonProps {
  action: RowAction;
  /** What it does, with the name of the key pair. */
  label: string;
  name: string;
  children: string;
  isDisabled?: boolean;
  /** Why nothing can be changed now; `null` if it can. */
  writeBlock: string | null;
}

/** Like `WriteButton`, without a subscription of its own. */
export function RowActionButton(props: RowActionButtonProps) {
  const { action, label, name, children, isDisabled = false, writeBlock } = props;
  const { openDialog } = useKeyPairNavigation();
  const isOff = isDisabled || writeBlock !== null;
  return (
    <Button
      variant="text"
      aria-label={label}
      // A disabled button would lose the focus that comes back to it after the last unbind.
      aria-disabled={isOff}
      title={writeBlock ?? undefined}
      onClick={() => {
        if (!isOff) openDialog(action, [name]);
      }}
    >
      {children}
    </Button>
  );
}
