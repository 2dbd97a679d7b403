import type { ReactElement } from 'react';

/**
 * Children that may stand beside others: elements or nothing, and no bare text. Browser translation
 * takes text out of React's hands, so text needs an element of its own.
 */
export type Elements = ReactElement | readonly Elements[] | false | null | undefined;
