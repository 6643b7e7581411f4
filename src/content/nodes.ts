/**
 * What a node is. By its names and not by `instanceof`: a page may move nodes in from its other frames, whose
 * classes are not ours.
 */

export function isElement(target: EventTarget | null | undefined): target is Element {
  return target !== null && target !== undefined && 'nodeType' in target && target.nodeType === 1;
}

export function isFileInput(target: EventTarget | null | undefined): target is HTMLInputElement {
  return isElement(target) && target.localName === 'input' && (target as HTMLInputElement).type === 'file';
}

/** Where the person aimed, also inside an open shadow root; undefined when that was no element. */
export function aimOf(event: Event): Element | undefined {
  const [target] = event.composedPath();
  return isElement(target) ? target : undefined;
}

/** The element itself, or the host it lies in: what an event outside of a shadow root may name. */
export function outermost(target: EventTarget): EventTarget {
  const root = isElement(target) ? target.getRootNode() : undefined;
  return root && 'host' in root ? outermost(root.host as Element) : target;
}

/**
 * The innermost element at a place, or with the focus, looked for inside open shadow roots: events that cross to
 * the other script name only the outermost host.
 */
export function innermost(target: EventTarget, inside: (root: ShadowRoot) => Element | null): EventTarget {
  const inner = isElement(target) && target.shadowRoot ? inside(target.shadowRoot) : null;
  return inner && inner !== target ? innermost(inner, inside) : target;
}
