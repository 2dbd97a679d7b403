import { splitAtNames } from './isolated';

/**
 * A text in which names that `isolated` marked are left alone by browser translation. Every piece has an
 * element of its own, even the only one: React would otherwise update a text node that the translation
 * has replaced.
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
