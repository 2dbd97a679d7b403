import { messages, t } from '../../../i18n/t';
import { useKeyPairNavigation, type RowAction } from '../../../routing/key-pair-navigation';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { withoutIsolates } from '../../../ui/isolated';
import type { CopyableText } from '../../../ui/use-copy';
import type { Functions } from '../../../ui/use-stable';
import type { Selection } from '../selection/use-selection';

/** What the rows call; the same object in every render. */
export interface RowHandlers extends Functions {
  toggle: Selection['toggle'];
  filterByTag: (filter: string) => void;
  copy: (label: string, source: CopyableText) => void;
  /** The public key line; `null` after a message said why there is none. */
  readPublicKey: (name: string) => Promise<string | null>;
}

interface RowCopyButtonProps {
  icon?: 'copy' | 'key';
  label: string;
  text: CopyableText;
  /** The label of the button that has just copied something. */
  copied: string | null;
  handlers: RowHandlers;
}

/** Like `CopyButton`, without a state of its own: a list has many. */
export function RowCopyButton(props: RowCopyButtonProps) {
  const { icon = 'copy', label, text, copied, handlers } = props;
  const isCopied = copied === label;
  return (
    <IconButton
      icon={isCopied ? 'check' : icon}
      label={isCopied ? t('Copied') : withoutIsolates(label)}
      onClick={() => handlers.copy(label, text)}
    />
  );
}

const texts = messages({ bind: 'Bind', unbind: 'Unbind', delete: 'Delete' });
const labels = messages({ bind: 'Bind {name}', unbind: 'Unbind {name}', delete: 'Delete {name}' });

interface RowActionButtonProps {
  action: RowAction;
  name: string;
  isDisabled?: boolean;
  /** Why nothing can be changed now; `null` if it can. */
  writeBlock: string | null;
}

/** Like `WriteButton`, without a subscription of its own. */
export function RowActionButton(props: RowActionButtonProps) {
  const { action, name, isDisabled = false, writeBlock } = props;
  const { openDialog } = useKeyPairNavigation();
  const isOff = isDisabled || writeBlock !== null;
  return (
    <Button
      variant="text"
      aria-label={labels[action]({ name })}
      // A disabled button would lose the focus that comes back to it after the last unbind.
      aria-disabled={isOff}
      title={writeBlock ?? undefined}
      onClick={() => {
        if (!isOff) openDialog(action, [name]);
      }}
    >
      {texts[action]()}
    </Button>
  );
}
