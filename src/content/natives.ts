/**
 * What our scripts need of the browser to play files back, saved at document_start: in the page's world, pages
 * replace such things.
 */

export const {
  DataTransfer,
  DataTransferItem,
  DragEvent,
  ClipboardEvent,
  InputEvent,
  SubmitEvent,
  Event,
  FileReader,
} = window;
export const confirm = window.confirm.bind(window);
export const { defineProperty, getOwnPropertyDescriptor } = Object;

export const { apply } = Reflect;
const { addEventListener, dispatchEvent } = EventTarget.prototype;
const typeOf = getOwnPropertyDescriptor(window.Event.prototype, 'type')?.get as (this: unknown) => string;
const { getAsFile } = DataTransferItem.prototype;
const { execCommand } = Document.prototype;

export const addListener = (target: EventTarget, type: string, listener: (event: Event) => void): void =>
  apply(addEventListener, target, [type, listener]);

/** The type of an event; undefined for anything else. */
export function eventType(event: unknown): string | undefined {
  try {
    return apply(typeOf, event, []);
  } catch {
    return undefined;
  }
}

/** @returns whether nobody prevented the event's default */
export const dispatch = (target: EventTarget, event: Event): boolean => apply(dispatchEvent, target, [event]);

/** The file of an item of a drag; null for anything else. */
export function fileOf(item: unknown): File | null {
  try {
    return apply(getAsFile, item, []);
  } catch {
    return null;
  }
}

/** Both put something into the focused editable in a way that the person can undo. */
export const insertText = (text: string): boolean =>
  apply(execCommand, document, ['insertText', false, text]);

/** @throws where the page forbids markup (Trusted Types) */
export const insertHtml = (html: string): boolean =>
  apply(execCommand, document, ['insertHTML', false, html]);
