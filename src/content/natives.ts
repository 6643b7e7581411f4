/**
 * What the page-world script needs of the browser, saved before the page can replace it. Only that script may
 * import this file: in the isolated world nothing needs saving.
 */

export const { DataTransfer, DataTransferItem, DragEvent, ClipboardEvent, InputEvent, Event, FileReader } =
  window;
export const confirm = window.confirm.bind(window);
export const { defineProperty, getOwnPropertyDescriptor } = Object;

export const { apply } = Reflect;
const { dispatchEvent } = EventTarget.prototype;
const { getAsFile } = DataTransferItem.prototype;
const { execCommand } = Document.prototype;

/** @returns whether nobody prevented the event's default */
export const dispatch = (target: EventTarget, event: Event): boolean => apply(dispatchEvent, target, [event]);

export const fileOf = (item: DataTransferItem): File | null => apply(getAsFile, item, []);

/** Edits the focused editable, so that the person can undo it. */
export const edit = (command: 'insertText' | 'insertHTML', value: string): boolean =>
  apply(execCommand, document, [command, false, value]);
