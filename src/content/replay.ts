/** Plays a held upload to the page, as if it happened now. */
import { pasteByDefault } from './default-paste.ts';
import { carry, type Kept, type Load } from './kept.ts';
import { ClipboardEvent, DragEvent, defineProperty, dispatch, Event } from './natives.ts';
import { isFileInput } from './nodes.ts';

export function replay(kept: Kept, target: EventTarget): void {
  if (kept.kind === 'call') kept.answer(true);
  else if (kept.kind === 'drop') replayDrop(kept.load, kept.init, target);
  else if (kept.kind === 'input') isFileInput(target) && fill(target, kept.files);
  else replayPaste(kept.load, target);
}

/** Ends a held upload with nothing: only a call waits for an answer. */
export function refuse(kept: Kept): void {
  if (kept.kind === 'call') kept.answer(false);
}

function replayDrop(load: Load, init: DragEventInit, target: EventTarget): void {
  const dataTransfer = carry(load);
  const event = new DragEvent('drop', {
    ...init,
    bubbles: true,
    cancelable: true,
    composed: true,
    view: window,
    dataTransfer,
  });
  // A file input takes a drop by default, which only a real drop has.
  if (dispatch(target, event) && isFileInput(target)) {
    const files = target.multiple ? load.files : load.files.slice(0, 1);
    fill(target, carry({ files, texts: [] }).files);
  }
}

function fill(input: HTMLInputElement, files: FileList): void {
  input.files = files;
  dispatch(input, new Event('input', { bubbles: true, composed: true }));
  dispatch(input, new Event('change', { bubbles: true }));
}

function replayPaste(load: Load, target: EventTarget): void {
  const clipboardData = carry(load);
  const event = new ClipboardEvent('paste', {
    bubbles: true,
    cancelable: true,
    composed: true,
    clipboardData,
  });
  // Firefox ignores the clipboardData of the constructor.
  if (!event.clipboardData?.files.length) defineProperty(event, 'clipboardData', { value: clipboardData });
  if (dispatch(target, event)) pasteByDefault(load, target);
}
