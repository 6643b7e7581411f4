/**
 * Listening at window capture, before any listener of the page.
 *
 * `document.open()` erases every listener of the window and the document (WHATWG HTML 8.4.1), and a page that
 * fills a frame with `document.write` does just that. A change of the document's children tells, and everything
 * is put back; where it still stands, adding it again changes nothing.
 */

type Listener = (event: Event) => void;

const standing: [type: string, listener: Listener][] = [];

/** Calls `heard` with the trusted events of a type, for as long as the page lives. */
export function listen<T extends keyof WindowEventMap>(
  type: T,
  heard: (event: WindowEventMap[T]) => void,
): void {
  const listener = (event: Event) => {
    if (event.isTrusted) heard(event as WindowEventMap[T]);
  };
  if (standing.length === 0) watchForErasure();
  standing.push([type, listener]);
  addEventListener(type, listener, { capture: true });
}

function watchForErasure(): void {
  const putBack = () => {
    for (const [type, listener] of standing) addEventListener(type, listener, { capture: true });
  };
  new MutationObserver(putBack).observe(document, { childList: true });
}
