/**
 * The name of the `meta` element that tells the page that its `api/` is a gateway. Its content is
 * the ID of the region to start in, or empty. The page can't just request `api/session`: without a
 * gateway, browsers would log an error.
 */
export const gatewayMetaName = 'gateway';

/** Adds this element to the page's HTML. `regionId` must be a region ID or empty. */
export function announceGateway(html: string, regionId: string): string {
  const meta = `<meta name="${gatewayMetaName}" content="${regionId}" />`;
  return html.replace('<head>', `<head>\n    ${meta}`);
}
