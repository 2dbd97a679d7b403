/** `crypto.subtle` exists only in secure contexts: https and localhost. */
export const canMakeKeys = globalThis.crypto?.subtle !== undefined;
