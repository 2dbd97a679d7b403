import { splitAtNames } from './isolated';

/**
 * Excludes `isolated` names from browser translation. Each piece has its own element, because React can't
 * update a text node that the translation has replaced.
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
