/**
 * The page-world script: wiring only. It keeps what a held drop or paste carried and plays it back; it decides
 * nothing, adds nothing to `window`, and leaves every other event to the page.
 */
import { type ChannelEvent, copyInit, offerChannel } from './channel.ts';
import { pasteByDefault } from './default-paste.ts';
import { answerForKeptItems, carry, type Kept, keep } from './kept.ts';
import { ClipboardEvent, DragEvent, defineProperty, dispatch, Event } from './natives.ts';

const held = new Map<number, Kept>();
const channel = offerChannel();
answerForKeptItems();

function listen(name: ChannelEvent, heard: (event: globalThis.DragEvent) => void): void {
  channel.addEventListener(name, (event) => heard(event as globalThis.DragEvent));
}

function hold(kind: Kept['kind'], event: globalThis.DragEvent): void {
  if (event.dataTransfer) held.set(event.detail, keep(kind, event.dataTransfer, copyInit(event)));
}

listen('keep-drop', (event) => hold('drop', event));
listen('keep-paste', (event) => hold('paste', event));
listen('forget', (event) => held.delete(event.detail));
listen('replay', (event) => {
  const kept = held.get(event.detail);
  held.delete(event.detail);
  if (!kept || !event.relatedTarget) return;
  if (kept.kind === 'drop') replayDrop(kept, event.relatedTarget);
  else replayPaste(kept, event.relatedTarget);
});

function replayDrop(kept: Kept, target: EventTarget): void {
  const dataTransfer = carry(kept);
  const init = { ...kept.init, bubbles: true, cancelable: true, composed: true, view: window, dataTransfer };
  const untouched = dispatch(target, new DragEvent('drop', init));
  if (untouched && target instanceof HTMLInputElement && target.type === 'file')
    dropOnInput(target, kept.files);
}

/** A file input takes a drop by default, which only a real drop has. */
function dropOnInput(input: HTMLInputElement, files: File[]): void {
  input.files = carry({ files: input.multiple ? files : files.slice(0, 1), texts: [] }).files;
  dispatch(input, new Event('input', { bubbles: true, composed: true }));
  dispatch(input, new Event('change', { bubbles: true }));
}

function replayPaste(kept: Kept, target: EventTarget): void {
  const clipboardData = carry(kept);
  const event = new ClipboardEvent('paste', {
    bubbles: true,
    cancelable: true,
    composed: true,
    clipboardData,
  });
  // Firefox ignores the clipboardData of the constructor.
  if (!event.clipboardData?.files.length) defineProperty(event, 'clipboardData', { value: clipboardData });
  if (dispatch(target, event)) pasteByDefault(kept, target);
}
