/**
 * Functions that run inside the browser. They cross over as source text, so each stands on its own.
 */

interface Spot {
  x: number;
  y: number;
  /** What lies on top there instead, if anything. */
  covered?: string;
}

/** One look at the open dialog in the closed shadow roots of a page. */
export interface Look {
  open: boolean;
  text: string;
  buttons: string[];
  focused: string;
  notes: string;
}

export function lookInside(roots: ShadowRoot[]): Look {
  const nameOf = (element: Element | null): string =>
    (element?.getAttribute('aria-label') ?? (element as HTMLElement | null)?.innerText ?? '').trim();
  const dialog = roots.flatMap((root) => [...root.querySelectorAll('dialog')]).find(({ open }) => open);
  const root = dialog?.getRootNode() as ShadowRoot | undefined;
  const buttons = [...(dialog?.querySelectorAll('button') ?? [])];
  return {
    open: dialog !== undefined,
    text: dialog?.innerText ?? '',
    buttons: buttons.filter((button) => !button.disabled && button.checkVisibility()).map(nameOf),
    focused: dialog?.contains(root?.activeElement ?? null) ? nameOf(root?.activeElement ?? null) : '',
    notes: roots
      .flatMap((other) => [...other.children] as HTMLElement[])
      .filter((element) => element !== dialog && !element.contains(dialog ?? null))
      .map((element) => element.innerText ?? '')
      .join('\n')
      .trim(),
  };
}

/** In the open dialog, or in a note where none is open. */
export function locateInside(roots: ShadowRoot[], name: string): Spot | undefined {
  const dialog = roots.flatMap((root) => [...root.querySelectorAll('dialog')]).find(({ open }) => open);
  const element = (dialog ? [dialog] : roots)
    .flatMap((place) => [...place.querySelectorAll<HTMLElement>('button, a, label, summary')])
    .find((each) => (each.getAttribute('aria-label') ?? each.innerText).trim() === name);
  if (!element) return undefined;
  const root = element.getRootNode() as ShadowRoot;
  element.scrollIntoView({ block: 'nearest' });
  // What is higher than the window shows its edge then.
  const { top: edge, bottom } = element.getBoundingClientRect();
  if (edge < 0 || bottom > (element.ownerDocument.defaultView?.innerHeight ?? 0))
    element.scrollIntoView({ block: 'center' });
  const box = element.getBoundingClientRect();
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const top = root.elementFromPoint(x, y);
  return element.contains(top) ? { x, y } : { x, y, covered: top?.outerHTML.slice(0, 200) ?? 'nothing' };
}

/** Middle of an element, in CSS pixels of its own document's viewport, after scrolling it there. */
export function middleOf(element: Element): Spot {
  element.scrollIntoView({ block: 'center' });
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where a frame's own viewport begins, in CSS pixels of the viewport that the frame stands in. */
export function innerCornerOf(frame: Element): Spot {
  const { x, y } = frame.getBoundingClientRect();
  return { x: x + frame.clientLeft, y: y + frame.clientTop };
}

/** Where this document's viewport begins on the screen, in CSS pixels (Firefox). */
export function cornerOnScreen(): Spot {
  const { mozInnerScreenX, mozInnerScreenY } = window as unknown as Record<string, number>;
  return { x: mozInnerScreenX ?? 0, y: mozInnerScreenY ?? 0 };
}

/** Puts a PNG on the clipboard. */
export async function copyImage(base64: string): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  await navigator.clipboard.write([
    new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) }),
  ]);
}

/** Puts texts by their type on the clipboard. */
export async function copyTexts(texts: Record<string, string>): Promise<void> {
  const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
