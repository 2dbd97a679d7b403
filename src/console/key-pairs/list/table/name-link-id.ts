/** The element id of the link that is a key pair's name in the list. */
export function nameLinkId(name: string): string {
  return `key-pair-${name}`;
}
