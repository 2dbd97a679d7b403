/** Whether a text looks like the ID of a region. The host of an endpoint is made of nothing else. */
export function isRegionId(text: string): boolean {
  return text.length <= 64 && /^[a-z]{2,6}(-[a-z0-9]{1,20}){1,5}$/.test(text);
}
