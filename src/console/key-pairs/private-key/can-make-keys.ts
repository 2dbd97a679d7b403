/** Browsers make keys only on https pages and on localhost. */
export const canMakeKeys = globalThis.crypto?.subtle !== undefined;
