/** What this browser remembers under a key; `null` if nothing, or if storage is blocked. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a preference in this browser. Without storage it's forgotten, and nothing else breaks. */
export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Blocked or full.
  }
}

/** Forgets what this tab remembers for as long as it's open. */
export function removeFromVisit(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Blocked.
  }
}
