/** The worker: one file at a time, in a thread of its own that can be killed. */
import type { Context, DetectorId, FileKind, FileReport } from '../types.ts';
import { blobReader } from './byte-reader.ts';
import { classify, isModelLoaded, loadModel } from './model.ts';
import { createPixels } from './pixels.ts';
import { scan } from './scan.ts';

export interface WorkerTask {
  file: File;
  path: string;
  enabled: Record<DetectorId, boolean>;
  /** What the quick detectors found; absent when they are asked. */
  before?: FileReport;
}

/** What came of a file, and whether a detector wants to look at it as well. */
export interface Scanned {
  report: FileReport;
  bytesRead: number;
  more: boolean;
}

/**
 * What was found so far, and whether that is all; or that the file waits for the model, whose loading is not the
 * file's fault.
 */
export type WorkerReply = (Scanned & { done: boolean }) | 'loading' | 'loaded';

/** A file, or the wish ahead of the first one that what takes long to load should be there when it comes. */
export type WorkerMessage = WorkerTask | 'warm-up';

addEventListener('message', async (event: MessageEvent<WorkerMessage>) => {
  if (event.data === 'warm-up') {
    loadModel().catch(() => undefined);
    return;
  }
  const { file, ...task } = event.data;
  const bytes = blobReader(file);
  const tell = (reply: WorkerReply) => postMessage(reply);
  const reply = (report: FileReport, more: boolean, done: boolean) =>
    tell({ report, bytesRead: bytes.bytesRead, more, done });
  const contextFor = (kind: FileKind): Context => ({
    pixels: createPixels(file, kind, bytes),
    async classify(pictures) {
      if (!isModelLoaded()) {
        tell('loading');
        await loadModel();
        tell('loaded');
      }
      return classify(pictures);
    },
  });
  const { report, more } = await scan(
    { ...task, name: file.name, type: file.type, bytes },
    contextFor,
    (findings) => reply(findings, false, false),
  );
  reply(report, more, true);
});
