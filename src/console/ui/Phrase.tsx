import { Fragment } from 'react';
import type { Elements } from './elements';

interface PhraseProps {
  /** A whole sentence: `Key pair {name} was created.` */
  text: string;
  /** What stands in for each `{part}`. A string is a name or an ID, which no translation touches. */
  [part: string]: string | Elements;
}

/** A sentence with names or links in it. Each piece has an element of its own, as `Elements` asks. */
export function Phrase({ text, ...parts }: PhraseProps) {
  return text.split(/\{(\w+)\}/).map((piece, index) => {
    // Every second piece is the name of a part.
    if (index % 2 === 0) return piece !== '' && <span key={index}>{piece}</span>;
    const part = parts[piece];
    if (typeof part !== 'string') return <Fragment key={index}>{part}</Fragment>;
    return (
      <bdi key={index} translate="no">
        {part}
      </bdi>
    );
  });
}
