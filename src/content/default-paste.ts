/** What an editable would have done with a paste that no script handled: only a real paste has a default. */
import { carry, type Load } from './kept.ts';
import { dispatch, edit, FileReader, InputEvent } from './natives.ts';

/** Inserts a replayed paste into the editable it was aimed at, as the browser would have, undoable. */
export async function pasteByDefault(load: Load, target: EventTarget): Promise<void> {
  const text = new Map(load.texts).get('text/plain');
  const html = new Map(load.texts).get('text/html');
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) {
    if (text) edit('insertText', text);
    return;
  }
  if (!(target instanceof HTMLElement && target.isContentEditable)) return;
  const init = { inputType: 'insertFromPaste', dataTransfer: carry(load), bubbles: true, cancelable: true };
  if (!dispatch(target, new InputEvent('beforeinput', { ...init, composed: true }))) return;
  if (html) edit('insertHTML', html);
  else if (text) edit('insertText', text);
  else edit('insertHTML', (await Promise.all(pictures(load.files))).join(''));
}

/** Browsers insert a pasted picture as an `<img>` whose address is the picture itself. */
function pictures(files: File[]): Promise<string>[] {
  return files
    .filter((file) => file.type.startsWith('image/'))
    .map(
      (file) =>
        new Promise((resolve) => {
          const reader = new FileReader();
          reader.addEventListener('load', () => resolve(`<img src="${reader.result}" alt="">`));
          reader.addEventListener('error', () => resolve(''));
          reader.readAsDataURL(file);
        }),
    );
}
