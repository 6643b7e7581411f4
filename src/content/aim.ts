/** Where the person aimed, however deep in shadow roots: only extensions may look into closed ones. */
import { shadowRootOf } from '../platform/shadow.ts';
import { isElement, isFileInput } from './nodes.ts';

/** The innermost element that an event is about; undefined when it is about no element. */
export function aimOf(event: Event): Element | undefined {
  const [target] = event.composedPath();
  if (!isElement(target)) return undefined;
  return event instanceof MouseEvent
    ? innermost(target, (root) => root.elementFromPoint(event.clientX, event.clientY))
    : innermost(target, (root) => root.activeElement);
}

/** The shadow roots of `host` and of everything in it, closed ones too. */
export function rootsIn(host: Element): ShadowRoot[] {
  const root = shadowRootOf(host);
  return root ? [root, ...[...root.querySelectorAll('*')].flatMap(rootsIn)] : [];
}

export function fileInputsIn(roots: readonly ShadowRoot[]): HTMLInputElement[] {
  return roots.flatMap((root) => [...root.querySelectorAll('input')].filter(isFileInput));
}

function innermost(target: Element, inside: (root: ShadowRoot) => Element | null): Element {
  const root = shadowRootOf(target);
  const inner = root && inside(root);
  return inner && root.contains(inner) ? innermost(inner, inside) : target;
}
