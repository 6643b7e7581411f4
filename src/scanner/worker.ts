/** The worker: one file at a time, in a thread of its own that can be killed. */
import type { Context, DetectorId, FileKind, FileReport } from '../types.ts';
import { blobReader } from './byte-reader.ts';
import { classify, warmUpModel } from './model.ts';
import { createPixels } from './pixels.ts';
import { scan } from './scan.ts';

export interface WorkerTask {
  file: File;
  path: string;
  enabled: Record<DetectorId, boolean>;
}

/** `done` is false while detectors are still at work on the file. */
export interface WorkerReply {
  report: FileReport;
  bytesRead: number;
  done: boolean;
}

/** A file, or the wish ahead of the first one that what takes long to load should be there when it comes. */
export type WorkerMessage = WorkerTask | 'warm-up';

addEventListener('message', async (event: MessageEvent<WorkerMessage>) => {
  if (event.data === 'warm-up') {
    warmUpModel();
    return;
  }
  const { file, path, enabled } = event.data;
  const bytes = blobReader(file);
  const reply = (report: FileReport, done: boolean) =>
    postMessage({ report, bytesRead: bytes.bytesRead, done } satisfies WorkerReply);
  const contextFor = (kind: FileKind): Context => ({ pixels: createPixels(file, kind, bytes), classify });
  const task = { name: file.name, path, type: file.type, bytes, enabled };
  reply(await scan(task, contextFor, (report) => reply(report, false)), true);
});
