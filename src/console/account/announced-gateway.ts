import { gatewayMetaName } from '../../contract/gateway-announcement';

/** The gateway's initial region ID, or empty; `null` without a gateway. */
export function announcedStartRegion(): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name=${gatewayMetaName}]`)?.content ?? null;
}
