import { useRef, useState } from 'react';
import type { Tag } from '../../../contract/tags';
import { tagsPerResource } from '../../../contract/limits';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/Button';
import { hasRoomForTags } from './tag-rules';
import styles from './TagEditor.module.css';
import { TagForm } from './TagForm';
import { TagRow } from './TagRow';
import { useTagKeyPair } from './use-tag-key-pair';

interface TagEditorProps {
  regionId: string;
  keyPairName: string;
  tags: readonly Tag[];
}

/** The tags of one key pair, to be added, changed and removed where they are shown. */
export function TagEditor({ regionId, keyPairName, tags }: TagEditorProps) {
  const [isAdding, setIsAdding] = useState(false);
  const addition = useTagKeyPair(regionId, keyPairName);
  const editor = useRef<HTMLDivElement>(null);
  const hasRoom = hasRoomForTags(tags.length);

  /** What had focus is gone with its row or form; the keyboard goes on from here. */
  function keepFocus() {
    if (!document.activeElement?.matches('a, button, input, select, textarea')) {
      editor.current?.focus();
    }
  }

  return (
    <div ref={editor} tabIndex={-1} role="group" aria-label="Tags" className={styles['editor']}>
      {tags.length === 0 ? (
        !isAdding && <p className={styles['hint']}>No tags yet.</p>
      ) : (
        <ul className={styles['tags']}>
          {tags.map((tag) => (
            <TagRow
              key={tag.TagKey}
              regionId={regionId}
              keyPairName={keyPairName}
              tag={tag}
              onRemoved={() => {
                announce(`Tag ${tag.TagKey} removed`);
                keepFocus();
              }}
            />
          ))}
        </ul>
      )}
      {!hasRoom ? (
        <p className={styles['hint']}>
          A key pair can have at most {tagsPerResource} tags. Remove one to add another.
        </p>
      ) : isAdding ? (
        <TagForm
          takenKeys={tags.map((tag) => tag.TagKey)}
          submitLabel="Add"
          write={addition.mutateAsync}
          onDone={(tag) => {
            announce(`Tag ${tag.TagKey} added`);
            keepFocus();
          }}
          onCancel={() => {
            setIsAdding(false);
            keepFocus();
          }}
        />
      ) : (
        <div>
          <Button onClick={() => setIsAdding(true)}>Add tag</Button>
        </div>
      )}
    </div>
  );
}
