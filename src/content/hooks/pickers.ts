/**
 * Files and folders that pages get as handles (File System Access API, Chromium only): from the browser's own
 * pickers, by a launch with files, dropped, or stored and read again.
 *
 * One question for what the person picked, before the page has its handle: refused, the picker fails as when the
 * person cancels it. Afterwards the page reads on freely. What it reads by any other handle is asked about when
 * it reads: refused, that fails as without the browser's permission.
 */
import { apply } from '../natives.ts';
import { isClearedByName, isFile, isFolder } from './handle-files.ts';
import { createHandles } from './handles.ts';
import type { Hooks } from './hooks.ts';
import type { MayHave } from './may-have.ts';

/** What reading fails with where the browser's permission was not given. */
const NOT_ALLOWED =
  "Failed to execute 'getFile' on 'FileSystemFileHandle': The request is not allowed by the user agent or the platform in the current context.";

type Picked = FileSystemHandle | readonly FileSystemHandle[];

/** Tells that a dropped handle was let go: as this file, or as a folder. */
export type LetGo = (handle: FileSystemHandle, file?: File) => void;

export function hookPickers(hooks: Hooks, mayHave: MayHave): LetGo {
  if (!('showOpenFilePicker' in window)) return () => undefined;
  const handles = createHandles(mayHave);

  for (const name of ['showOpenFilePicker', 'showDirectoryPicker']) {
    hooks.on(window, name, (call) => {
      const isOn = mayHave.isOn();
      const picking = call() as Promise<Picked>;
      return isOn ? answer(picking, name) : picking;
    });
  }
  async function answer(picking: Promise<Picked>, name: string): Promise<Picked> {
    const picked = await picking;
    if (await handles.mayGo([picked].flat())) return picked;
    const reason = `Failed to execute '${name}' on 'Window': The user aborted a request.`;
    throw new DOMException(reason, 'AbortError');
  }

  // What the page itself writes is its own, and what lies in its own folders. Handles that come by other ways are
  // recognised when they are read, which costs another request to the browser.
  const givesOwn = (owner: object, name: string, isOwn: (self: unknown) => boolean): void =>
    hooks.on(owner, name, (call, self) => {
      const giving = call() as Promise<FileSystemHandle>;
      if (isOwn(self)) giving.then(handles.own, () => undefined);
      return giving;
    });
  givesOwn(window, 'showSaveFilePicker', () => true);
  givesOwn(StorageManager.prototype, 'getDirectory', () => true);
  givesOwn(FileSystemDirectoryHandle.prototype, 'getDirectoryHandle', handles.isOwn);
  givesOwn(FileSystemDirectoryHandle.prototype, 'getFileHandle', handles.isOwn);

  hooks.on(FileSystemFileHandle.prototype, 'getFile', (call, self) => {
    const reading = call() as Promise<File>;
    return handles.isOwn(self) || !isReal(self) || isClearedByName(self.name) ? reading : read(self, reading);
  });
  async function read(handle: FileSystemFileHandle, reading: Promise<File>): Promise<File> {
    if (await handles.mayRead(handle, reading)) return reading;
    throw new DOMException(NOT_ALLOWED, 'NotAllowedError');
  }

  for (const name of ['queryPermission', 'requestPermission']) {
    hooks.on(FileSystemHandle.prototype, name, (call, self) => {
      if (self instanceof FileSystemHandle && isFolder(self)) handles.stored(self);
      return call();
    });
  }

  // Refused, there was no launch: the page shows what it shows when it is opened without a file.
  const { LaunchQueue } = window as { LaunchQueue?: { prototype: object } };
  hooks.on(LaunchQueue?.prototype, 'setConsumer', (call, _self, [consumer, ...rest]) => {
    if (typeof consumer !== 'function') return call();
    const consume = async (params: { files?: readonly FileSystemHandle[] }): Promise<void> => {
      const { files = [] } = params;
      if (files.length === 0 || !mayHave.isOn() || (await handles.mayGo(files)))
        apply(consumer, undefined, [params]);
    };
    return call([consume, ...rest]);
  });

  return handles.letGo;
}

function isReal(self: unknown): self is FileSystemFileHandle {
  return self instanceof FileSystemHandle && isFile(self);
}
