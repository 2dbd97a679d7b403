import { defineMessages } from '../../../i18n/t';

/** The columns after the one of the check boxes, in order, and what stands over them. */
export const headings = defineMessages({
  name: 'Name|column',
  fingerprint: 'Fingerprint',
  bound: 'Bound instances',
  tags: 'Tags',
  created: 'Created',
  actions: 'Actions',
});

export type Column = keyof typeof headings;
export const columns = Object.keys(headings) as Column[];
