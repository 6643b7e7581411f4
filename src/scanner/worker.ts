/** The worker: one file at a time, in a thread of its own that can be killed. */
import type { DetectorId, FileReport } from '../types.ts';
import { blobReader } from './byte-reader.ts';
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

addEventListener('message', async (event: MessageEvent<WorkerTask>) => {
  const { file, path, enabled } = event.data;
  const bytes = blobReader(file);
  const reply = (report: FileReport, done: boolean) =>
    postMessage({ report, bytesRead: bytes.bytesRead, done } satisfies WorkerReply);
  const task = { name: file.name, path, type: file.type, bytes, enabled };
  reply(await scan(task, (report) => reply(report, false)), true);
});
