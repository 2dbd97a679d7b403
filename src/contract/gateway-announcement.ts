/**
 * The name of the `meta` element with which a host tells the page that its `api/` is a gateway. Its
 * content is the ID of the region to start in, or empty. The page can't just ask for `api/session`:
 * where there is none, browsers log an error.
 */
export const gatewayMetaName = 'gateway';

/** The page's HTML with that element. `regionId` may hold nothing but what a region's ID holds. */
export function announceGateway(html: string, regionId: string): string {
  const meta = `<meta name="${gatewayMetaName}" content="${regionId}" />`;
  return html.replace('<head>', `<head>\n    ${meta}`);
}
