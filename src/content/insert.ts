/**
 * Puts into an editable what the browser itself would have, had the paste or drop been a real one that no script
 * of the page handled. By the browser's own editing commands, so that the person can undo it. They act as an
 * extension's, which a page's Trusted Types do not bind.
 */
import { cleanMarkup } from './formatted.ts';
import { listen } from './listen.ts';
import { editingHostOf, isTextField } from './nodes.ts';

export interface Insertion {
  html: string;
  text: string;
  /** Pictures among these go into formatted text. */
  files: readonly File[];
}

let isCommanding = false;

/**
 * Must be called before the page can listen. In Firefox the commands of an extension ask the page with an event
 * (`beforeinput`) that those of a page do not; it was asked already.
 */
export function muteCommands(): void {
  listen('beforeinput', (event) => {
    if (isCommanding) event.stopImmediatePropagation();
  });
}

function command(name: string, value: string): void {
  isCommanding = true;
  try {
    document.execCommand(name, false, value);
  } finally {
    isCommanding = false;
  }
}

/** Inserts at the caret of the element that has the focus, which `target` is in. */
export async function insertByDefault({ html, text, files }: Insertion, target: EventTarget): Promise<void> {
  const host = editingHostOf(target);
  if (isTextField(target) || host?.contentEditable === 'plaintext-only') return insertText(text);
  const markup = cleanMarkup(html) || (await Promise.all(files.filter(isPicture).map(pictureOf))).join('');
  if (markup) command('insertHTML', markup);
  else insertText(text);
}

/** Sets the caret to where something was dropped. */
export function aimCaret(target: Element, x: number, y: number): void {
  const root = target.getRootNode();
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  (editingHostOf(target) ?? (target as HTMLElement)).focus({ preventScroll: true });
  if (!caret) return;
  if (isTextField(caret.offsetNode)) caret.offsetNode.setSelectionRange(caret.offset, caret.offset);
  else getSelection()?.collapse(caret.offsetNode, caret.offset);
}

function insertText(text: string): void {
  if (text) command('insertText', text);
}

function isPicture({ type }: File): boolean {
  return /^image\/[\w.+-]+$/.test(type);
}

/** Browsers insert a pasted picture with an address that is the picture itself. One that is gone is left out. */
function pictureOf(file: File): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('loadend', () =>
      resolve(reader.error ? '' : `<img src="${reader.result}" alt="">`),
    );
    reader.readAsDataURL(file);
  });
}
