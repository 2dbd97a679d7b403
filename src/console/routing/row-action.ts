/** What can be done to key pairs from the list. */
export type RowAction = 'bind' | 'unbind' | 'delete';
