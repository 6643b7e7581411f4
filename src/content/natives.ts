/**
 * What our scripts need of the browser to play files back, saved at document_start: in the page's world, pages
 * replace such things.
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

/** Both put something into the focused editable in a way that the person can undo. */
export const insertText = (text: string): boolean =>
  apply(execCommand, document, ['insertText', false, text]);

/** @throws where the page forbids markup (Trusted Types) */
export const insertHtml = (html: string): boolean =>
  apply(execCommand, document, ['insertHTML', false, html]);
