/*
 * To be imported first. React makes errors as it loads, and for the line numbers of their stack traces V8
 * reads the whole script again, which takes a tenth of the page's start.
 */
const usual = Error.stackTraceLimit;
Error.stackTraceLimit = 0;

/** To be called once everything has been loaded. */
export function keepStackTraces(): void {
  Error.stackTraceLimit = usual;
}
