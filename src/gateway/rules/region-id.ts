/** Whether a text is a possible region ID. The host of an endpoint is built only from these. */
export function isRegionId(text: string): boolean {
  return text.length <= 64 && /^[a-z]{2,6}(-[a-z0-9]{1,20}){1,5}$/.test(text);
}
