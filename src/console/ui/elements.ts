import type { ReactElement } from 'react';

/** Children without bare text: React can't update text nodes that browser translation has replaced. */
export type Elements = ReactElement | readonly Elements[] | false | null | undefined;
