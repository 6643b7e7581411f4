/** Plays a held upload to the page, as if it happened now. */
import { giveEffects } from './effects.ts';
import { carry, filesOf, type Kept, type Load, textIn } from './kept.ts';
import {
  ClipboardEvent,
  DataTransfer,
  DragEvent,
  defineProperty,
  dispatch,
  Event,
  InputEvent,
} from './natives.ts';
import { editingHostOf, isElement, isFileInput, isTextField } from './nodes.ts';
import { watchReading } from './reception.ts';

/** How an upload was played. */
export interface Played {
  /** Whether the page took it, to be asked after a while (`reception.ts`). */
  isTaken(): boolean;
  /** Nobody handled it: what the browser would put into the editable by itself is still to be put there. */
  isDefaultDue?: boolean;
}

export function replay(kept: Kept, target: EventTarget): Played {
  if (kept.kind === 'drop') return replayDrop(kept.load, kept.init, target);
  if (kept.kind === 'paste') return replayPaste(kept.load, target);
  if (kept.kind === 'input' && isFileInput(target)) return replayInput(target, kept.files);
  if (kept.kind === 'call') kept.answer(true);
  return TAKEN;
}

const TAKEN: Played = { isTaken: () => true };

/** What both worlds' events are like: browsers make them so. */
const LIKE_REAL = { bubbles: true, cancelable: true, composed: true };

/** Ends a held upload with nothing: a call waits for an answer, and a page that shows a drag for its end. */
export function refuse(kept: Kept): void {
  if (kept.kind === 'call') kept.answer(false);
  else if (kept.kind === 'drop') endDrag(kept.load, kept.target);
}

/**
 * What browsers do when a drag is cancelled: one `dragleave` where it was, at no place, that tells the types but
 * not the data (HTML 6.11.5, protected mode).
 */
function endDrag({ items, effects }: Load, target: EventTarget): void {
  const { types } = carry(items);
  const dataTransfer = giveEffects(new DataTransfer(), { ...effects, dropEffect: 'none' });
  defineProperty(dataTransfer, 'types', { configurable: true, value: types });
  const at = isElement(target) && !target.isConnected ? document : target;
  dispatch(at, new DragEvent('dragleave', { ...LIKE_REAL, view: window, dataTransfer }));
}

function replayDrop(load: Load, init: DragEventInit, target: EventTarget): Played {
  const dataTransfer = giveEffects(carry(load.items), load.effects);
  const isRead = watchReading(dataTransfer, ['files', 'items']);
  const event = new DragEvent('drop', { ...init, ...LIKE_REAL, view: window, dataTransfer });
  if (!dispatch(target, event)) return TAKEN;
  // A file input takes a drop by default, which only a real drop has; several files only where it may have several.
  if (isFileInput(target)) {
    const files = filesOf(load);
    const takes = files.length > 0 && !target.disabled && !target.webkitdirectory;
    return takes && (target.multiple || files.length === 1)
      ? replayInput(target, carry(files).files)
      : { isTaken: isRead };
  }
  // Of a drop, browsers put the texts alone into an editable.
  const hasText = textIn(load, 'text/html') !== '' || textIn(load, 'text/plain') !== '';
  const isDefaultDue = hasText && mayInsert('insertFromDrop', load, target);
  return { isTaken: () => isRead() || hasText, isDefaultDue };
}

function replayInput(input: HTMLInputElement, files: FileList): Played {
  input.files = files;
  const isRead = watchReading(input, ['files', 'value']);
  dispatch(input, new Event('input', { bubbles: true, composed: true }));
  dispatch(input, new Event('change', { bubbles: true }));
  // What lies in a field of a form goes with the form, and a field that can be seen shows what lies in it.
  return {
    isTaken: () => isRead() || (input.form !== null && input.name !== '') || isVisible(input),
  };
}

function isVisible(input: HTMLInputElement): boolean {
  return input.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && input.offsetWidth > 1;
}

function replayPaste(load: Load, target: EventTarget): Played {
  const event = new ClipboardEvent('paste', { ...LIKE_REAL, clipboardData: new DataTransfer() });
  // Firefox ignores the clipboardData of the constructor, and makes one of its own.
  const clipboardData = event.clipboardData ?? new DataTransfer();
  giveEffects(carry(load.items, clipboardData), load.effects);
  const isRead = watchReading(clipboardData, ['files', 'items']);
  if (!dispatch(target, event)) return TAKEN;
  const isEditable = isTextField(target) || editingHostOf(target) !== undefined;
  return {
    isTaken: () => isRead() || isEditable,
    isDefaultDue: mayInsert('insertFromPaste', load, target),
  };
}

/** Asks the page, as browsers do before they put something into an editable (Input Events 2). */
function mayInsert(inputType: string, load: Load, target: EventTarget): boolean {
  const data = textIn(load, 'text/plain');
  if (isTextField(target))
    return data !== '' && dispatch(target, new InputEvent('beforeinput', { ...LIKE_REAL, inputType, data }));
  const host = editingHostOf(target);
  const dataTransfer = giveEffects(carry(load.items), { ...load.effects, dropEffect: 'none' });
  return Boolean(
    host && dispatch(host, new InputEvent('beforeinput', { ...LIKE_REAL, inputType, dataTransfer })),
  );
}
