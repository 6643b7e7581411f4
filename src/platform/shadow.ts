/** What only extensions may ask about shadow roots. */

/** Firefox's way to the same. */
type InFirefox = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * Whether an element hides a closed shadow root. What the person aimed at inside cannot be told to the page's
 * world yet, so uploads there are left to the page.
 */
export function hasClosedRoot(host: Element): boolean {
  if (host.shadowRoot || !(host instanceof HTMLElement)) return false;
  const root =
    (host as InFirefox).openOrClosedShadowRoot ?? globalThis.chrome?.dom?.openOrClosedShadowRoot(host);
  return Boolean(root);
}
