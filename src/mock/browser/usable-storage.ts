/*
 * Replaces `localStorage` and cookies with empty ones if the browser blocks them. MSW reads both
 * and would fail: import this before MSW.
 */
try {
  localStorage.getItem('');
} catch {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: { getItem: () => null, setItem: () => undefined },
  });
}
try {
  // The build would remove a read whose value is unused.
  if (document.cookie === undefined) throw new TypeError('No cookies');
} catch {
  Object.defineProperty(document, 'cookie', { configurable: true, value: '' });
}
