import { gatewayMetaName } from '../../contract/gateway-announcement';

/** The gateway's start region, empty if it names none; `null` without a gateway. */
export function announcedStartRegion(): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name=${gatewayMetaName}]`)?.content ?? null;
}
