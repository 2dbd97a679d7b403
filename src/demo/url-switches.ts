const parameter = 'mock';

/** The switches that a query names, as they stand there. */
export function switchesOf(search: string): string {
  return new URLSearchParams(search).get(parameter) ?? '';
}

/** The query with these switches in place of its own. */
export function withSwitches(search: string, switches: string): string {
  if (switchesOf(search) === switches) return search;
  const query = new URLSearchParams(search);
  query.delete(parameter);
  if (switches !== '') query.set(parameter, switches);
  // Colons and commas need no escape in a query, and so a person can read them.
  const readable = query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return readable && `?${readable}`;
}
