/** Guards the host names that are built from region IDs. */
export function isRegionId(text: string): boolean {
  return text.length <= 64 && /^[a-z]{2,6}(-[a-z0-9]{1,20}){1,5}$/.test(text);
}
