import { gatewayMetaName } from '../../contract/gateway-announcement';

/**
 * The region to start in as a gateway announces it with the page, empty if it names none; `null` if
 * nothing but the API is behind the page.
 */
export function announcedGateway(): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name=${gatewayMetaName}]`)?.content ?? null;
}
