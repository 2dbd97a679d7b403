import { useState, type Ref } from 'react';
import type { Choice } from './api';
import { IconButton } from './Icon';
import { Select } from './Select';

interface CreateDialogProps {
  ref: Ref<HTMLDialogElement>;
  groups: readonly Choice[];
  onClose: () => void;
}

/** It's in the page from the start, as one would write it without another thought. */
export function CreateDialog({ ref, groups, onClose }: CreateDialogProps) {
  const [name, setName] = useState('');
  const [type, setType] = useState<'auto' | 'import'>('auto');
  const [publicKey, setPublicKey] = useState('');
  const [tags, setTags] = useState<{ key: string; value: string }[]>([]);
  const [group, setGroup] = useState('');
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
          <input
            required
            aria-describedby="name-rule"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <p id="name-rule" className="secondary">
          2 to 128 characters. Start with a letter. You can use letters, digits, colons (:),
          underscores (_), and hyphens (-).
        </p>
        <fieldset>
          <legend>Creation type</legend>
          {(['auto', 'import'] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="type"
                checked={type === each}
                onChange={() => setType(each)}
              />
              {each === 'auto' ? 'Auto-Create SSH Key Pair' : 'Import SSH Key Pair'}
            </label>
          ))}
        </fieldset>
        {type === 'import' ? (
          <label className="field">
            Public Key
            <textarea
              aria-label="Public Key"
              rows={6}
              value={publicKey}
              onChange={({ target }) => setPublicKey(target.value)}
            />
          </label>
        ) : (
          <p className="notice">
            Your browser creates the key pair and sends only the public key to ECS. The private key
            is downloaded when you select OK. You can’t get it later.
          </p>
        )}
        <details>
          <summary>Tags and resource group (optional)</summary>
          <fieldset>
            <legend>Tags</legend>
            {tags.map((tag, index) => (
              <div key={index}>
                {(['key', 'value'] as const).map((part) => (
                  <input
                    key={part}
                    placeholder={part}
                    value={tag[part]}
                    onChange={({ target }) =>
                      setTags(tags.with(index, { ...tag, [part]: target.value }))
                    }
                  />
                ))}
              </div>
            ))}
            <button type="button" onClick={() => setTags([...tags, { key: '', value: '' }])}>
              Add tag
            </button>
          </fieldset>
          <Select
            label="Resource group"
            all="None"
            choices={groups}
            value={group}
            onChange={setGroup}
          />
        </details>
        <footer>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="primary">
            OK
          </button>
        </footer>
      </form>
    </dialog>
  );
}
