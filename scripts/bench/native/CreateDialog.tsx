import { useState, type Ref } from 'react';

/** Is in the page from the start, as one would write it without another thought. */
export function CreateDialog({ ref }: { ref: Ref<HTMLDialogElement> }) {
  const [name, setName] = useState('');
  const [type, setType] = useState('auto');
  return (
    <dialog ref={ref} aria-label="Create SSH Key Pair">
      <form method="dialog">
        <h2>Create SSH Key Pair</h2>
        <label>
          Name <input value={name} onChange={({ target }) => setName(target.value)} />
        </label>
        {['auto', 'import'].map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="type"
              checked={type === each}
              onChange={() => setType(each)}
            />
            {each}
          </label>
        ))}
        {type === 'import' && <textarea aria-label="Public Key" />}
        <button type="submit">OK</button>
        <button type="submit">Cancel</button>
      </form>
    </dialog>
  );
}
