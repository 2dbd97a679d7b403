import type { Ref } from 'react';
import { IconButton, Select } from './controls';

interface CreateDialogProps {
  ref: Ref<HTMLDialogElement>;
  groups: string[];
  onClose: () => void;
}

/** Always mounted, as in a simple page. */
export function CreateDialog({ ref, groups, onClose }: CreateDialogProps) {
  return (
    <dialog ref={ref} aria-labelledby="create-title">
      <form method="dialog">
        <header>
          <h2 id="create-title">Create SSH Key Pair</h2>
          <IconButton icon="close" label="Close" onClick={onClose} />
        </header>
        <p>
          Region: <b>China (Hangzhou)</b> <code>cn-hangzhou</code>
        </p>
        <label className="field">
          Name
          <input required aria-describedby="name-rule" />
        </label>
        <p id="name-rule" className="secondary">
          2 to 128 characters. Start with a letter. You can use letters, digits, colons (:),
          underscores (_), and hyphens (-).
        </p>
        <fieldset>
          <legend>Creation type</legend>
          {['Auto-Create SSH Key Pair', 'Import SSH Key Pair'].map((type, index) => (
            <label key={type}>
              <input type="radio" name="type" defaultChecked={index === 0} />
              {type}
            </label>
          ))}
        </fieldset>
        <p>
          Your browser creates the key pair and sends only the public key to ECS. The private key is
          downloaded when you select OK. You can’t get it later.
        </p>
        <details>
          <summary>Tags and resource group (optional)</summary>
          <fieldset>
            <legend>Tags</legend>
            <button type="button">Add tag</button>
          </fieldset>
          <Select label="Resource group" all="None" choices={groups} />
        </details>
        <footer>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit">OK</button>
        </footer>
      </form>
    </dialog>
  );
}
