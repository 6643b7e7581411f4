/** What only extensions may ask about shadow roots. */

/** Firefox's way to the same. */
type InFirefox = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** What may have a shadow root (WHATWG DOM, `attachShadow`); others have one of the browser's own, if any. */
const MAY_HOST = /-|^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** The shadow root that a page gave an element, open or closed. */
export function shadowRootOf(host: Element): ShadowRoot | null {
  if (!MAY_HOST.test(host.localName) || !(host instanceof HTMLElement)) return null;
  return (
    host.shadowRoot ??
    (host as InFirefox).openOrClosedShadowRoot ??
    globalThis.chrome?.dom?.openOrClosedShadowRoot(host) ??
    null
  );
}
