import { defineMessages } from '../../../i18n/t';

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
