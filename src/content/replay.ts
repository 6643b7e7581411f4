/** Plays a held upload to the page, as if it happened now. */
import { pasteByDefault } from './default-paste.ts';
import { carry, type Kept, type Load } from './kept.ts';
import { ClipboardEvent, DragEvent, defineProperty, dispatch, Event } from './natives.ts';
import { innermost, isFileInput } from './nodes.ts';

/** @param target where to, as far as the other script could name it */
export function replay(kept: Kept, target: EventTarget): void {
  if (kept.kind === 'input') {
    if (isFileInput(target)) fill(target, kept.files);
  } else if (kept.kind === 'drop') {
    const { clientX = 0, clientY = 0 } = kept.init;
    const at = innermost(target, (root) => root.elementFromPoint(clientX, clientY));
    replayDrop(kept.load, kept.init, at);
  } else
    replayPaste(
      kept.load,
      innermost(target, (root) => root.activeElement),
    );
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
