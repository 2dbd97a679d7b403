import { expect, it } from 'vitest';
import { scopedClassName } from './scoped-class-name';

it('names a class after its component, with or without a query', () => {
  const nameOf = scopedClassName();
  expect(nameOf('row', '/src/ui/Table.module.css')).toBe('Table-row');
  expect(nameOf('head', '/src/ui/Table.module.css?used')).toBe('Table-head');
});

it('refuses two files that would share names', () => {
  const nameOf = scopedClassName();
  nameOf('row', '/src/ui/Table.module.css');
  expect(() => nameOf('row', '/src/shell/Table.module.css')).toThrow('rename one of them');
});
