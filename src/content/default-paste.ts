/** What an editable would have done with a paste that no script handled: only a real paste has a default. */
import { carry, type Load } from './kept.ts';
import { dispatch, FileReader, InputEvent, insertHtml, insertText } from './natives.ts';
import { isElement } from './nodes.ts';

/** Whether the browser itself does something with a paste that no script handles. */
export function isEditable(target: EventTarget): boolean {
  if (!isElement(target)) return false;
  return ['textarea', 'input'].includes(target.localName) || (target as HTMLElement).isContentEditable;
}

/**
 * Inserts a replayed paste into the editable it was aimed at: its plain text, or else its pictures. Formatted
 * text is never inserted as it came: browsers take scripts out of it only in a real paste.
 */
export async function pasteByDefault(load: Load, target: EventTarget): Promise<void> {
  if (!isElement(target)) return;
  const text = new Map(load.texts).get('text/plain');
  if (target.localName === 'textarea' || target.localName === 'input') {
    if (text) insertText(text);
    return;
  }
  if (!(target as HTMLElement).isContentEditable) return;
  const init = { inputType: 'insertFromPaste', dataTransfer: carry(load), bubbles: true, cancelable: true };
  if (!dispatch(target, new InputEvent('beforeinput', { ...init, composed: true }))) return;
  if (text) insertText(text);
  else for (const address of await Promise.all(pictures(load.files))) insertPicture(address, target);
}

/** A picture as an address, with nothing in it that could end the markup around it. */
const PICTURE_ADDRESS = /^data:image\/[\w.+-]+;base64,[\w+/=]*$/;

function insertPicture(address: string, editable: Element): void {
  if (!PICTURE_ADDRESS.test(address)) return;
  try {
    insertHtml(`<img src="${address}" alt="">`);
  } catch {
    insertAtCaret(address, editable);
  }
}

/** Pages with Trusted Types forbid markup; an element may be put in, though the person cannot undo that. */
function insertAtCaret(address: string, editable: Element): void {
  const picture = document.createElement('img');
  picture.src = address;
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (range && editable.contains(range.startContainer)) {
    range.deleteContents();
    range.insertNode(picture);
    range.collapse(false);
  } else editable.append(picture);
  dispatch(
    editable,
    new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true, composed: true }),
  );
}

/** Browsers insert a pasted picture with an address that is the picture itself. */
function pictures(files: readonly File[]): Promise<string>[] {
  return files
    .filter((file) => file.type.startsWith('image/'))
    .map(
      (file) =>
        new Promise((resolve, reject) => {
          const reader = new FileReader();
          reader.addEventListener('load', () => resolve(String(reader.result)));
          reader.addEventListener('error', () => reject(reader.error));
          reader.readAsDataURL(file);
        }),
    );
}
