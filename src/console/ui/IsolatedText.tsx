import { splitAtNames } from './isolated';

/**
 * A text in which browser translation leaves alone the names that `isolated` marked. Every piece has an
 * element of its own: React can't update a text node that the translation has replaced.
 */
export function IsolatedText({ text }: { text: string }) {
  return splitAtNames(text).map((piece, index) =>
    index % 2 === 0 ? (
      piece !== '' && <span key={index}>{piece}</span>
    ) : (
      <bdi key={index} translate="no">
        {piece}
      </bdi>
    ),
  );
}
