/**
 * What a drop or paste carried, kept in the page's world while it is held, and played back. A DataTransfer made
 * by a script cannot carry entries and file system handles: those are answered from here.
 */

import { type Effects, readEffects } from './effects.ts';
import type { Hooks } from './hooks/hooks.ts';
import type { LetGo } from './hooks/pickers.ts';
import {
  addFile,
  addText,
  DataTransfer,
  DataTransferItem,
  entryOf,
  fileOf,
  handleOf,
  textOf,
} from './natives.ts';

/** A file, or a text of a type: one item of a drop or paste. */
export type Carried = File | readonly [type: string, text: string];

/** What a drop or paste carried, in the order of its items, and what it was to do with it. */
export interface Load {
  items: readonly Carried[];
  effects: Effects;
}

/** A held upload, and what it was aimed at. */
export type Kept =
  | { kind: 'drop' | 'paste'; target: EventTarget; load: Load; init: DragEventInit }
  | { kind: 'input'; target: EventTarget; files: FileList }
  | { kind: 'call'; target: EventTarget; answer: (send: boolean) => void };

interface Origin {
  entry: FileSystemEntry | null;
  handle: Promise<FileSystemHandle | null> | undefined;
}

const origins = new WeakMap<File, Origin>();

/** Reads a live DataTransfer whole. Must be called while its event is being dispatched. */
export function readLoad(dataTransfer: DataTransfer): Load {
  const items: Carried[] = [];
  const kept: { item: DataTransferItem; file: File; entry: FileSystemEntry | null }[] = [];
  for (const item of dataTransfer.items) {
    const file = item.kind === 'file' ? fileOf(item) : null;
    if (file) {
      items.push(file);
      kept.push({ item, file, entry: entryOf(item) });
    } else if (item.kind === 'string') items.push([item.type, textOf(dataTransfer, item.type)]);
  }
  // In Chromium each entry waits for the browser, and would wait for the handles asked for before it.
  for (const { item, file, entry } of kept) origins.set(file, { entry, handle: handleOf(item) });
  return { items, effects: readEffects(dataTransfer) };
}

export function filesOf({ items }: Load): File[] {
  return items.flatMap((item) => (isText(item) ? [] : [item]));
}

/** The text of a type; empty where there is none. */
export function textIn({ items }: Load, type: string): string {
  return items.filter(isText).find(([itsType]) => itsType === type)?.[1] ?? '';
}

/** Puts items into a DataTransfer, in order. @returns the DataTransfer */
export function carry(items: readonly Carried[], dataTransfer = new DataTransfer()): DataTransfer {
  for (const item of items) {
    if (isText(item)) addText(dataTransfer, ...item);
    else addFile(dataTransfer, item);
  }
  return dataTransfer;
}

function isText(item: Carried): item is Exclude<Carried, File> {
  return Array.isArray(item);
}

/**
 * Lets the items of a replayed drop answer with the entries and handles of the real one. Everybody else's items
 * are answered by the browser, as before.
 */
export function answerForKeptItems(hooks: Hooks, letGo: LetGo): void {
  answerFor(hooks, 'webkitGetAsEntry', (origin) => origin.entry);
  answerFor(hooks, 'getAsFileSystemHandle', ({ handle, entry }, file) => {
    // Before whoever asks for it gets it.
    handle?.then((real) => real && letGo(real, entry?.isDirectory ? undefined : file)).catch(() => undefined);
    return handle;
  });
}

function answerFor(hooks: Hooks, name: string, answer: (origin: Origin, file: File) => unknown): void {
  hooks.on(DataTransferItem.prototype, name, (call, item) => {
    const result = call();
    const file = fileOf(item as DataTransferItem);
    const origin = file && origins.get(file);
    return origin ? answer(origin, file) : result;
  });
}
