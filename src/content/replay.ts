/** Plays a held upload to the page, as if it happened now. */
import { isEditable, pasteByDefault } from './default-paste.ts';
import { carry, type Kept, type Load } from './kept.ts';
import { ClipboardEvent, DragEvent, defineProperty, dispatch, Event } from './natives.ts';
import { isFileInput } from './nodes.ts';
import { watchReading } from './reception.ts';

/** @returns whether the page took it, to be asked after a while (`reception.ts`) */
export function replay(kept: Kept, target: EventTarget): () => boolean {
  if (kept.kind === 'drop') return replayDrop(kept.load, kept.init, target);
  if (kept.kind === 'paste') return replayPaste(kept.load, target);
  if (kept.kind === 'input' && isFileInput(target)) return replayInput(target, kept.files);
  if (kept.kind === 'call') kept.answer(true);
  return () => true;
}

/** Ends a held upload with nothing: only a call waits for an answer. */
export function refuse(kept: Kept): void {
  if (kept.kind === 'call') kept.answer(false);
}

function replayDrop(load: Load, init: DragEventInit, target: EventTarget): () => boolean {
  const dataTransfer = carry(load);
  const isRead = watchReading(dataTransfer, ['files', 'items']);
  const event = new DragEvent('drop', {
    ...init,
    bubbles: true,
    cancelable: true,
    composed: true,
    view: window,
    dataTransfer,
  });
  if (!dispatch(target, event)) return () => true;
  // A file input takes a drop by default, which only a real drop has.
  if (!isFileInput(target)) return isRead;
  const files = target.multiple ? load.files : load.files.slice(0, 1);
  return replayInput(target, carry({ files, texts: [] }).files);
}

function replayInput(input: HTMLInputElement, files: FileList): () => boolean {
  input.files = files;
  const isRead = watchReading(input, ['files', 'value']);
  dispatch(input, new Event('input', { bubbles: true, composed: true }));
  dispatch(input, new Event('change', { bubbles: true }));
  // What lies in a field of a form goes with the form, and a field that can be seen shows what lies in it.
  return () => isRead() || (input.form !== null && input.name !== '') || isVisible(input);
}

function isVisible(input: HTMLInputElement): boolean {
  return input.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && input.offsetWidth > 1;
}

function replayPaste(load: Load, target: EventTarget): () => boolean {
  const clipboardData = carry(load);
  const isRead = watchReading(clipboardData, ['files', 'items']);
  const event = new ClipboardEvent('paste', {
    bubbles: true,
    cancelable: true,
    composed: true,
    clipboardData,
  });
  // Firefox ignores the clipboardData of the constructor.
  if (event.clipboardData !== clipboardData) defineProperty(event, 'clipboardData', { value: clipboardData });
  if (!dispatch(target, event)) return () => true;
  pasteByDefault(load, target);
  return () => isRead() || isEditable(target);
}
