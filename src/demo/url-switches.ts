const parameter = 'mock';

/** The text of the switches in a URL's query. */
export function switchesOf(search: string): string {
  return new URLSearchParams(search).get(parameter) ?? '';
}

/** The query with these switches, or without any for an empty text. */
export function withSwitches(search: string, switches: string): string {
  if (switchesOf(search) === switches) return search;
  const query = new URLSearchParams(search);
  query.delete(parameter);
  if (switches !== '') query.set(parameter, switches);
  // Colons and commas needn't be escaped in a query, and are easier to read.
  const readable = query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return readable && `?${readable}`;
}
