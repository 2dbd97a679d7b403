// Precedes MSW's script in the same file. MSW handles a navigation through the tab that makes it, and
// hangs if that tab is closing.
addEventListener('fetch', (event) => {
  const { url } = /** @type {Event & { request: Request }} */ (event).request;
  if (!url.startsWith(new URL('api/', location.href).href)) event.stopImmediatePropagation();
});

// MSW's worker claims tabs only when it's activated. A tab that was still loading asks to be claimed.
addEventListener('message', (event) => {
  const { data, waitUntil } = /** @type {MessageEvent & { waitUntil: unknown }} */ (event);
  if (data !== 'CLAIM' || typeof waitUntil !== 'function') return;
  waitUntil.call(event, Reflect.get(globalThis, 'clients').claim());
});
