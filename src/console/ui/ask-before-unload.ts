/**
 * Has the browser ask before the page goes away while `work` runs, wherever in the page the person
 * is by then: nothing could tell how it ended any more. Gives what `work` gives.
 */
export async function askBeforeUnload<Result>(work: Promise<Result>): Promise<Result> {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', ask);
  try {
    return await work;
  } finally {
    window.removeEventListener('beforeunload', ask);
  }
}
