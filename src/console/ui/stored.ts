/** `sessionStorage` is this tab's for as long as it's open, `localStorage` the browser's. */
type Area = 'localStorage' | 'sessionStorage';

/** What is remembered under a key; `null` if nothing, or if storage is blocked. */
export function readStored(key: string, area: Area = 'localStorage'): string | null {
  try {
    return globalThis[area].getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a text, or forgets it with `null`. Without storage it's forgotten, and nothing else breaks. */
export function writeStored(key: string, value: string | null, area: Area = 'localStorage'): void {
  try {
    if (value === null) globalThis[area].removeItem(key);
    else globalThis[area].setItem(key, value);
  } catch {
    // Blocked or full.
  }
}
