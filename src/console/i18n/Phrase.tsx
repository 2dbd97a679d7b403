import { cloneElement, Fragment, type ReactElement, type ReactNode } from 'react';
import { ElementList } from './ElementList';
import { formatValue } from './format';
import { localized } from './language';
import type { IsLiteral, NameIn, Source, TagIn, Value, ValueOf } from './source';

type Element = ReactElement | false | null | undefined;

/** The value of a placeholder, or the element of a tag, which gets the tag's text. */
type Part = Value | Element;

type PhraseProps<S extends Source> = { text: IsLiteral<S> extends false ? never : S } & {
  [Name in NameIn<S>]: ValueOf<Name> | (Name extends 'count' ? never : Element);
} & { [Tag in TagIn<S>]: ReactElement };

/**
 * A message that contains names or elements:
 *
 *     <Phrase text="{name} was created. <link>Bind it</link>" name={name} link={<Link to={path} />} />
 *
 * Strings are names or IDs, excluded from browser translation. Each piece has its own element, as
 * `Elements` requires.
 */
export function Phrase<const S extends Source>({ text, ...parts }: PhraseProps<S>) {
  return <Pieces text={text} parts={parts} />;
}

function Pieces({ text, parts }: { text: Source; parts: Readonly<Record<string, Part>> }) {
  const { count } = parts;
  const pieces = localized(text, typeof count === 'number' ? count : undefined);
  // Each match adds two pieces: the tag's name and its content.
  return pieces.split(/<(\w+)>(.*?)<\/\1>/).map((piece, index, all) => {
    if (index % 3 === 1) return null;
    const tag = index % 3 === 2 ? parts[all[index - 1] ?? ''] : undefined;
    const filled = fill(piece, parts);
    return isElement(tag) ? (
      cloneElement(tag, { key: index }, filled)
    ) : (
      <Fragment key={index}>{filled}</Fragment>
    );
  });
}

function fill(text: string, parts: Readonly<Record<string, Part>>): ReactNode[] {
  return text.split(/\{(\w+)\}/).map((piece, index) => {
    // Every second piece is a placeholder's name.
    if (index % 2 === 0) return piece !== '' && <span key={index}>{piece}</span>;
    return <Fragment key={index}>{shown(parts[piece])}</Fragment>;
  });
}

function shown(part: Part): ReactNode {
  if (typeof part === 'string') return <bdi translate="no">{part}</bdi>;
  if (typeof part === 'number') return <span>{formatValue(part)}</span>;
  if (!isList(part)) return part;
  const names = part.map((name, index) => (
    <bdi key={index} translate="no">
      {name}
    </bdi>
  ));
  return <ElementList>{names}</ElementList>;
}

function isList(part: Part): part is readonly string[] {
  return Array.isArray(part);
}

function isElement(part: Part): part is ReactElement {
  return typeof part === 'object' && part !== null && !isList(part);
}
