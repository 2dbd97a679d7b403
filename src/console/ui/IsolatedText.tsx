import { splitAtNames } from './isolated';

/** A text in which names that `isolated` marked are left alone by browser translation. */
export function IsolatedText({ text }: { text: string }) {
  const pieces = splitAtNames(text);
  if (pieces.length === 1) return text;
  return pieces.map((piece, index) =>
    index % 2 === 0 ? (
      piece !== '' && <span key={index}>{piece}</span>
    ) : (
      <bdi key={index} translate="no">
        {piece}
      </bdi>
    ),
  );
}
