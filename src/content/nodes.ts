/**
 * What a node is. By its names and not by `instanceof`: a page may move nodes in from its other frames, whose
 * classes are not ours.
 */

export function isElement(target: unknown): target is Element {
  return typeof target === 'object' && target !== null && 'nodeType' in target && target.nodeType === 1;
}

export function isFileInput(target: unknown): target is HTMLInputElement {
  return isElement(target) && target.localName === 'input' && (target as HTMLInputElement).type === 'file';
}

/** The element itself, or the host it lies in: what an event outside of a shadow root may name. */
export function outermost(target: EventTarget): EventTarget {
  const root = isElement(target) ? target.getRootNode() : undefined;
  return root && 'host' in root ? outermost(root.host as Element) : target;
}

/** Fields that take plain text, for all that matters of a paste. */
export function isTextField(target: unknown): target is HTMLInputElement | HTMLTextAreaElement {
  return isElement(target) && ['textarea', 'input'].includes(target.localName) && !isFileInput(target);
}

/** The outermost editable element around a node, whose content is edited as one. */
export function editingHostOf(target: unknown): HTMLElement | undefined {
  let host = isElement(target) ? (target as HTMLElement) : undefined;
  if (!host?.isContentEditable) return undefined;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}
