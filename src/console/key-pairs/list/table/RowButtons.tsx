import { defineMessages, t } from '../../../i18n/t';
import { useKeyPairNavigation, type RowAction } from '../../../routing/key-pair-navigation';
import { buttonClass, iconButtonClass } from '../../../ui/button-class';
import { Icon } from '../../../ui/Icon';
import { withoutIsolates } from '../../../ui/isolated';
import type { CopyableText } from '../../../ui/use-copy';
import type { Functions } from '../../../ui/use-stable';
import type { Selection } from '../selection/use-selection';

/** What the rows call; the same object in every render. */
export interface RowHandlers extends Functions {
  toggle: Selection['toggle'];
  /** Whether Shift is pressed as a key is about to toggle the row: Firefox's click doesn't tell. */
  noteShift: (isPressed: boolean) => void;
  filterByTag: (filter: string) => void;
  copy: (label: string, source: CopyableText) => void;
  /** The public key line; `null` after a message said why there is none. */
  readPublicKey: (name: string) => Promise<string | null>;
}

/*
 * A list has many of these: they have neither a state nor a subscription of their own, and no component
 * between them and their element.
 */

const copyClass = iconButtonClass();
const actionClass = buttonClass('text');

interface RowCopyButtonProps {
  icon?: 'copy' | 'key';
  label: string;
  text: CopyableText;
  /** The label of the button that has just copied something. */
  copied: string | null;
  handlers: RowHandlers;
}

/** Like `CopyButton`. */
export function RowCopyButton(props: RowCopyButtonProps) {
  const { icon = 'copy', label, text, copied, handlers } = props;
  const isCopied = copied === label;
  const shown = isCopied ? t('Copied') : withoutIsolates(label);
  return (
    <button
      type="button"
      className={copyClass}
      aria-label={shown}
      title={shown}
      onClick={() => handlers.copy(label, text)}
    >
      <Icon name={isCopied ? 'check' : icon} />
    </button>
  );
}

const texts = defineMessages({ bind: 'Bind', unbind: 'Unbind', delete: 'Delete' });
const labels = defineMessages({
  bind: 'Bind {name}',
  unbind: 'Unbind {name}',
  delete: 'Delete {name}',
});

interface RowActionButtonProps {
  action: RowAction;
  name: string;
  isDisabled?: boolean;
  /** Why nothing can be changed now; `null` if it can. */
  writeBlock: string | null;
}

/** Like `WriteButton`. */
export function RowActionButton(props: RowActionButtonProps) {
  const { action, name, isDisabled = false, writeBlock } = props;
  const { openDialog } = useKeyPairNavigation();
  const isOff = isDisabled || writeBlock !== null;
  return (
    <button
      type="button"
      className={actionClass}
      aria-label={labels[action]({ name })}
      // A disabled button would lose the focus that comes back to it after the last unbind.
      aria-disabled={isOff}
      title={writeBlock ?? undefined}
      onClick={() => {
        if (!isOff) openDialog(action, [name]);
      }}
    >
      {texts[action]()}
    </button>
  );
}
