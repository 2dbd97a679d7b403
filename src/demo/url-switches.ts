const parameter = 'mock';

/** The switches in a query, unparsed. */
export function switchesOf(search: string): string {
  return new URLSearchParams(search).get(parameter) ?? '';
}

export function withSwitches(search: string, switches: string): string {
  if (switchesOf(search) === switches) return search;
  const query = new URLSearchParams(search);
  query.delete(parameter);
  if (switches !== '') query.set(parameter, switches);
  // Colons and commas needn't be escaped in a query, and are easier to read.
  const readable = query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return readable && `?${readable}`;
}
