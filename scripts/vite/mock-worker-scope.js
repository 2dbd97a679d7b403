// Comes before MSW's own script in the same file. MSW answers a navigation through the tab that
// makes it, which may hang when that tab is closing; and nothing but the API is mocked anyway.
addEventListener('fetch', (event) => {
  const { url } = /** @type {Event & { request: Request }} */ (event).request;
  if (!url.startsWith(new URL('api/', location.href).href)) event.stopImmediatePropagation();
});
