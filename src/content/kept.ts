/**
 * What a drop or paste carried, kept in the page's world while it is held, and played back. A DataTransfer made
 * by a script cannot carry entries and file system handles: those are answered from here.
 */

import type { Instead } from '../messages.ts';
import { type Effects, readEffects } from './effects.ts';
import type { Hooks } from './hooks/hooks.ts';
import type { LetGo } from './hooks/pickers.ts';
import {
  addFile,
  addText,
  DataTransfer,
  DataTransferItem,
  defineProperty,
  entryOf,
  File,
  fileOf,
  handleOf,
  textOf,
} from './natives.ts';
import { isFileInput } from './nodes.ts';

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
  | { kind: 'call'; target: EventTarget; answer: (given: Given) => void };

/** What a call of the page gets: what it asked for, nothing, or copies in its place. */
export type Given = boolean | readonly File[];

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

/**
 * What takes the place of each file, ready to cross: the copies in a field, and in its title a letter a file, of its word
 * or `c`. What a script of ours put into a DataTransfer, Firefox shows to no script of the page.
 */
export function packInstead(instead: readonly Instead[]): HTMLInputElement {
  const field = document.createElement('input');
  field.type = 'file';
  field.files = carry(instead.filter((one) => typeof one !== 'string')).files;
  field.title = instead.map((one) => (typeof one === 'string' ? one[0] : 'c')).join('');
  return field;
}

/**
 * The same upload with what `packInstead` packed in the place of its files; one that was not told of is left out. Its
 * texts stay behind: they may tell what the copies do not. So does a folder with its name: its files come without it.
 */
export function swapped(kept: Kept, { files: packed, title }: HTMLInputElement): Kept {
  const copies = [...(packed ?? [])];
  const swap = (files: Iterable<File>): File[] => {
    const swapped = [
      ...[...files].flatMap((file, index) => {
        const letter = title[index];
        return letter === 's' ? file : letter === 'c' ? (copies.shift() ?? []) : [];
      }),
      // A dropped folder is one thing with many files.
      ...copies,
    ].map(withoutFolder);
    // The entry of a file leads to those beside it, the originals among them.
    for (const file of swapped) origins.set(file, { entry: null, handle: undefined });
    return swapped;
  };
  if (kept.kind === 'input') {
    const files = swap(kept.files);
    const isFolder = isFileInput(kept.target) && kept.target.webkitdirectory;
    return { ...kept, files: carry(isFolder ? files.map(inNewFolder) : files).files };
  }
  if (kept.kind === 'call') return { ...kept, answer: (send) => kept.answer(send === true && copies) };
  return { ...kept, load: { ...kept.load, items: swap(filesOf(kept.load)) } };
}

/** A folder's own name may be a person's, and a file that came in it carries that wherever it goes. */
function withoutFolder(file: File): File {
  const { name, type, lastModified, webkitRelativePath } = file;
  return webkitRelativePath ? new File([file], name, { type, lastModified }) : file;
}

/** Pages go by the paths of a chosen folder. The number tells equal names apart. */
function inNewFolder(file: File, index: number): File {
  const value = `pictures/${index + 1}/${file.name}`;
  return defineProperty(file, 'webkitRelativePath', { configurable: true, value });
}

function entryTo(copy: File): FileSystemEntry {
  const has = { isFile: true, isDirectory: false, name: copy.name, fullPath: `/${copy.name}` };
  return { ...has, file: (take: FileCallback) => setTimeout(take, 0, copy) } as unknown as FileSystemEntry;
}

function isText(item: Carried): item is Exclude<Carried, File> {
  return Array.isArray(item);
}

/**
 * Lets the items of a replayed drop answer with the entries and handles of the real one. Everybody else's items
 * are answered by the browser, as before.
 */
export function answerForKeptItems(hooks: Hooks, letGo: LetGo): void {
  // Pages that read folders ask for nothing else: where a copy has no entry, it gets one.
  answerFor(
    hooks,
    'webkitGetAsEntry',
    ({ entry, handle }, file, own) => entry ?? (handle ? null : (own ?? entryTo(file))),
  );
  answerFor(hooks, 'getAsFileSystemHandle', ({ handle, entry }, file) => {
    // Before whoever asks for it gets it.
    handle?.then((real) => real && letGo(real, entry?.isDirectory ? undefined : file)).catch(() => undefined);
    // Pages take the file itself where there is none.
    return handle ?? Promise.resolve();
  });
}

function answerFor(
  hooks: Hooks,
  name: string,
  answer: (origin: Origin, file: File, own: unknown) => unknown,
): void {
  hooks.on(DataTransferItem.prototype, name, (call, item) => {
    const result = call();
    const file = fileOf(item as DataTransferItem);
    const origin = file && origins.get(file);
    return origin ? answer(origin, file, result) : result;
  });
}
