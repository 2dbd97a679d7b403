import { Fragment, type ReactElement } from 'react';
import { listFormat } from './format';

/** Lists elements in the page's language: "a, b, and c". Each needs a key. */
export function ElementList({ children }: { children: readonly ReactElement[] }) {
  const places = children.map((_, index) => String(index));
  return listFormat()
    .formatToParts(places)
    .map(({ type, value }, index) => (
      <Fragment key={index}>
        {type === 'element' ? children[Number(value)] : <span>{value}</span>}
      </Fragment>
    ));
}
