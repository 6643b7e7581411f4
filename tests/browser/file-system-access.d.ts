/** What of the File System Access API TypeScript does not know, and what `pickers.chromium.spec.ts` puts on its page. */

interface Window {
  showOpenFilePicker(): Promise<FileSystemHandle[]>;
  showDirectoryPicker(): Promise<FileSystemDirectoryHandle>;
  LaunchQueue: { prototype: LaunchQueue };
  launchQueue: LaunchQueue;
  __handles: FileSystemHandle[];
  /** Uploads all files that the handles lead to. */
  __send(handles: readonly FileSystemHandle[]): Promise<void>;
  /** Shows in the title how it went. */
  __try(act: () => Promise<unknown>): void;
}

interface LaunchQueue {
  setConsumer(consumer: (launch: { files: readonly FileSystemHandle[] }) => void): void;
}

interface FileSystemHandle {
  queryPermission(): Promise<PermissionState>;
}

interface DataTransferItem {
  getAsFileSystemHandle(): Promise<FileSystemHandle>;
}
