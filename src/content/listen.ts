/**
 * Listening at window capture, before any listener of the page, for as long as the extension is there.
 *
 * `document.open()` erases every listener of the window and the document (WHATWG HTML 8.4.1), and a page that
 * fills a frame with `document.write` does just that. The page-world script tells, and where there is none a
 * change of the document's children does; then everything is put back. Where it still stands, adding it again
 * changes nothing.
 */

type Listener = (event: Event) => void;

const standing: [type: string, listener: Listener][] = [];
const onErasure: Array<() => void> = [];
const leaving = new AbortController();
const { signal } = leaving;
const observer = new MutationObserver(putBack);

/** Calls `heard` with the trusted events of a type. */
export function listen<T extends keyof WindowEventMap>(
  type: T,
  heard: (event: WindowEventMap[T]) => void,
): void {
  listenToAll(type, (event) => {
    if (event.isTrusted) heard(event as WindowEventMap[T]);
  });
}

/** Calls `heard` with all events of a type, also those that scripts make. */
export function listenToAll(type: keyof WindowEventMap, heard: Listener): void {
  if (standing.length === 0) observer.observe(document, { childList: true });
  standing.push([type, heard]);
  addEventListener(type, heard, { capture: true, signal });
}

/** Listens to `target` itself, where the window does not hear; once, however often it is called. */
export function listenAt(target: EventTarget, type: string, heard: Listener): void {
  target.addEventListener(type, heard, { capture: true, signal });
}

/** Calls `listenAgain` when listeners were erased, before ours are put back. */
export function whenErased(listenAgain: () => void): void {
  onErasure.push(listenAgain);
}

export function putBack(): void {
  if (signal.aborted) return;
  for (const listenAgain of onErasure) listenAgain();
  for (const [type, listener] of standing) addEventListener(type, listener, { capture: true, signal });
}

/** Ends all listening for good. */
export function stopListening(): void {
  leaving.abort();
  observer.disconnect();
}
