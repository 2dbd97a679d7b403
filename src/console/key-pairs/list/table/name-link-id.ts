export function nameLinkId(name: string): string {
  return `key-pair-${name}`;
}
