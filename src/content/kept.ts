/**
 * What a drop or paste carried, kept in the page's world while it is held, and played back. A DataTransfer made
 * by a script cannot carry entries and file system handles: those are answered from here.
 */

import type { Hooks } from './hooks/hooks.ts';
import type { LetGo } from './hooks/pickers.ts';
import { DataTransfer, DataTransferItem, fileOf } from './natives.ts';

/** What a drop or paste carried. */
export interface Load {
  files: readonly File[];
  texts: readonly [type: string, text: string][];
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

/** `getAsFileSystemHandle` exists in Chromium only. */
type Item = DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };

const origins = new WeakMap<File, Origin>();

/** Reads a live DataTransfer whole. Must be called while its event is being dispatched. */
export function readLoad(dataTransfer: DataTransfer): Load {
  const carried = [...(dataTransfer.items as Iterable<Item>)].flatMap((item) => {
    const file = item.kind === 'file' ? fileOf(item) : null;
    return file ? [{ file, item, entry: item.webkitGetAsEntry() }] : [];
  });
  // In Chromium each entry waits for the browser, and would wait for the handles asked for before it.
  for (const { file, item, entry } of carried) {
    origins.set(file, { entry, handle: item.getAsFileSystemHandle?.() });
  }
  const files = carried.map(({ file }) => file);
  const texts = dataTransfer.types
    .filter((type) => type !== 'Files')
    .map((type): [string, string] => [type, dataTransfer.getData(type)]);
  return { files, texts };
}

/** A new DataTransfer with the same files, in order, and the same texts. */
export function carry({ files, texts }: Load): DataTransfer {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  for (const [type, text] of texts) dataTransfer.setData(type, text);
  return dataTransfer;
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
