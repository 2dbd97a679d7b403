export type RowAction = 'bind' | 'unbind' | 'delete';
