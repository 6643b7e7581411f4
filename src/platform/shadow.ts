/** What only extensions may ask about shadow roots. */

/** Firefox's way to the same. */
type InFirefox = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** What may have a shadow root (WHATWG DOM, `attachShadow`); others have one of the browser's own, if any. */
const MAY_HOST = /-|^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** The shadow root that a page gave an element, open or closed; open ones alone once the extension is gone. */
export function shadowRootOf(host: Element): ShadowRoot | null {
  if (!MAY_HOST.test(host.localName) || !(host instanceof HTMLElement)) return null;
  const root = host.shadowRoot ?? (host as InFirefox).openOrClosedShadowRoot;
  if (root) return root;
  try {
    return globalThis.chrome?.dom?.openOrClosedShadowRoot(host) ?? null;
  } catch {
    return null;
  }
}
