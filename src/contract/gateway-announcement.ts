/**
 * The `meta` element that announces a gateway at `api/`; its content is the initial region ID or
 * empty. Requesting `api/session` instead would log an error in browsers without a gateway.
 */
export const gatewayMetaName = 'gateway';

/** `regionId` must be a region ID or empty. */
export function announceGateway(html: string, regionId: string): string {
  const meta = `<meta name="${gatewayMetaName}" content="${regionId}" />`;
  return html.replace('<head>', `<head>\n    ${meta}`);
}
