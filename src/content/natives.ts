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
  File,
} = window;
/** Marked for the build: only one of the scripts needs it. */
export const confirm = /* @__PURE__ */ window.confirm.bind(window);
export const { defineProperty, getOwnPropertyDescriptor } = Object;

export const { apply } = Reflect;
const { addEventListener, dispatchEvent } = EventTarget.prototype;
const typeOf = getOwnPropertyDescriptor(window.Event.prototype, 'type')?.get as (this: unknown) => string;
const { getAsFile, webkitGetAsEntry } = DataTransferItem.prototype;
/** Chromium only. */
const { getAsFileSystemHandle } = DataTransferItem.prototype as {
  getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
};
const { getData } = DataTransfer.prototype;
const { add } = DataTransferItemList.prototype;

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

export const entryOf = (item: DataTransferItem): FileSystemEntry | null => apply(webkitGetAsEntry, item, []);

/** Chromium takes a page without an origin down (`data:`, sandboxed) when it asks for a handle. */
export const handleOf = (item: DataTransferItem): Promise<FileSystemHandle | null> | undefined =>
  window.origin === 'null' || !getAsFileSystemHandle ? undefined : apply(getAsFileSystemHandle, item, []);

export const textOf = (dataTransfer: DataTransfer, type: string): string =>
  apply(getData, dataTransfer, [type]);

export const addFile = (dataTransfer: DataTransfer, file: File): unknown =>
  apply(add, dataTransfer.items, [file]);

export const addText = (dataTransfer: DataTransfer, type: string, text: string): unknown =>
  apply(add, dataTransfer.items, [text, type]);
