/*
 * To be imported first. React makes errors as it is loaded, and V8 reads the whole script once more for
 * the line numbers of a stack trace: a tenth of the time that the page takes to start.
 */
const usual = Error.stackTraceLimit;
Error.stackTraceLimit = 0;

/** To be called once everything has been loaded. */
export function keepStackTraces(): void {
  Error.stackTraceLimit = usual;
}
