// Comes before MSW's own script in the same file. MSW answers a navigation through the tab that
// makes it, which may hang when that tab is closing; and nothing but the API is mocked anyway.
addEventListener('fetch', (event) => {
  const { url } = /** @type {Event & { request: Request }} */ (event).request;
  if (!url.startsWith(new URL('api/', location.href).href)) event.stopImmediatePropagation();
});

// MSW's worker takes the open tabs over once, when it becomes active. A tab that was on its way then
// belongs to nobody, and asks.
addEventListener('message', (event) => {
  const { data, waitUntil } = /** @type {MessageEvent & { waitUntil: unknown }} */ (event);
  if (data !== 'CLAIM' || typeof waitUntil !== 'function') return;
  waitUntil.call(event, Reflect.get(globalThis, 'clients').claim());
});
