/** How long any wait for the page may take; a test's own limit is longer. */
const PATIENCE_MS = 40_000;
const POLLING_MS = 25;
const PRESS_AGAIN_MS = 2_000;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLLING_MS));

/** Asks again until the answer is truthy. */
export async function poll<T>(ask: () => Promise<T | null | undefined>, complaint: string): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > until) throw new Error(complaint);
    await pause();
  }
}

/** What one hears of a document that went away before it answered. */
const GONE =
  /context was destroyed|navigat|detached|discarded|no such (frame|context|node|page)|cannot find context/i;

/** For reads: no answer, where the document went away before it gave one; every other error goes on. */
export function unlessGone(error: Error): undefined {
  if (!GONE.test(error.message)) throw error;
}

/** Whether it comes true within the time in which a person waits before pressing again. */
export async function soon(isTrue: () => boolean): Promise<boolean> {
  const until = Date.now() + PRESS_AGAIN_MS;
  while (!isTrue() && Date.now() < until) await pause();
  return isTrue();
}
