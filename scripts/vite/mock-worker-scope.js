// Precedes MSW's own script in the same file. MSW handles a navigation through the tab that makes
// it, which may hang if the tab is closing; and only the API is mocked anyway.
addEventListener('fetch', (event) => {
  const { url } = /** @type {Event & { request: Request }} */ (event).request;
  if (!url.startsWith(new URL('api/', location.href).href)) event.stopImmediatePropagation();
});

// MSW's worker claims the open tabs once, when it's activated. A tab that was still loading has no
// worker and asks to be claimed.
addEventListener('message', (event) => {
  const { data, waitUntil } = /** @type {MessageEvent & { waitUntil: unknown }} */ (event);
  if (data !== 'CLAIM' || typeof waitUntil !== 'function') return;
  waitUntil.call(event, Reflect.get(globalThis, 'clients').claim());
});
