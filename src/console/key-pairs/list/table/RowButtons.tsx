import { defineMessages, t } from '../../../i18n/t';
import { useKeyPairNavigation, type RowAction } from '../../../routing/key-pair-navigation';
import { buttonClass, iconButtonClass } from '../../../ui/button-class';
import { Icon } from '../../../ui/Icon';
import { withoutIsolates } from '../../../ui/isolated';
import type { CopyableText } from '../../../ui/use-copy';
import type { Functions } from '../../../ui/use-stable';
import type { Selection } from '../selection/use-selection';

/** Must be stable. */
export interface RowHandlers extends Functions {
  toggle: Selection['toggle'];
  /**
   * Notes whether Shift is pressed when a key toggles the row, which Firefox's click event doesn't
   * say.
   */
  noteShift: (isPressed: boolean) => void;
  filterByTag: (filter: string) => void;
  copy: (label: string, source: CopyableText) => void;
  /** The public key line, or `null` after an error message. */
  readPublicKey: (name: string) => Promise<string | null>;
}

/*
 * Simpler than CopyButton and WriteButton for performance: no state, no subscriptions, no wrappers.
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
  writeBlock: string | null;
}

export function RowActionButton(props: RowActionButtonProps) {
  const { action, name, isDisabled = false, writeBlock } = props;
  const { openDialog } = useKeyPairNavigation();
  const isOff = isDisabled || writeBlock !== null;
  return (
    <button
      type="button"
      className={actionClass}
      aria-label={labels[action]({ name })}
      // Not `disabled`: focus returns here after the last unbind.
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
