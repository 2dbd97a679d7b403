/*
 * Import first. React creates errors as it loads, and V8 rescans the whole script for the line numbers
 * of their stack traces, which takes a tenth of the page's startup.
 */
const usual = Error.stackTraceLimit;
Error.stackTraceLimit = 0;

/** Call once everything has loaded. */
export function keepStackTraces(): void {
  Error.stackTraceLimit = usual;
}
