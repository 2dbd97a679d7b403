/** Whether a text can be a region ID, and so safely be part of a host name. */
export function isRegionId(text: string): boolean {
  return text.length <= 64 && /^[a-z]{2,6}(-[a-z0-9]{1,20}){1,5}$/.test(text);
}
