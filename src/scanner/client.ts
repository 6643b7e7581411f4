/** The asking side of the scanner: what a content script, or the check page, holds in its hand. */

import type { FileDetails, Outcome, OutgoingFile, ScanReply, ScanRequest } from '../messages.ts';
import { SCAN_PORT } from '../messages.ts';
import { connect } from '../platform/connections.ts';
import { askBackground } from '../platform/requests.ts';
import type { Settings } from '../types.ts';

/** Keeps Firefox's event page awake; its idle timeout is 30 s and a busy worker does not count. */
const STAY_EVERY_MS = 5_000;

/** A scanner that says nothing for so long is lost: the pool answers or gives up on a file well before. */
const SILENCE_MS = 30_000;

/** The scanner cannot be reached, or was lost twice on the same batch. */
export class ScannerLostError extends Error {
  override readonly name = 'ScannerLostError';
}

export interface Listener {
  progress(done: number, total: number): void;
  outcome(outcome: Outcome, final: boolean): void;
  details?(details: FileDetails[]): void;
}

/** Wakes the scanner ahead of an upload, on its first sign. Failing costs nothing: `examine` wakes it again. */
export function warmUpScanner(): void {
  askBackground('wake-scanner', undefined).catch(() => undefined);
}

/**
 * Has a batch examined. Resolves after the final outcome, or as soon as `signal` aborts (which tells the
 * scanner to stop).
 * @throws {ScannerLostError}
 */
export async function examine(
  files: OutgoingFile[],
  host: string,
  settings: Settings,
  listener: Listener,
  signal: AbortSignal,
): Promise<void> {
  const request: ScanRequest = {
    type: 'scan',
    files,
    host,
    settings,
    details: listener.details !== undefined,
  };
  try {
    await attempt(request, listener, signal);
  } catch {
    if (signal.aborted) return;
    await attempt(request, listener, signal).catch(() => {
      throw new ScannerLostError();
    });
  }
}

async function attempt(request: ScanRequest, listener: Listener, signal: AbortSignal): Promise<void> {
  await within(SILENCE_MS, askBackground('wake-scanner', undefined));
  if (signal.aborted) return;
  const connection = connect<ScanReply, ScanRequest>(SCAN_PORT);
  const staying = setInterval(() => connection.tell({ type: 'stay' }), STAY_EVERY_MS);
  let silence: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const heard = () => {
        clearTimeout(silence);
        silence = setTimeout(() => reject(new ScannerLostError()), SILENCE_MS);
      };
      signal.addEventListener('abort', () => resolve(), { once: true });
      connection.onGone(() => reject(new ScannerLostError()));
      connection.onMessage((reply) => {
        heard();
        if (reply.type === 'progress') listener.progress(reply.done, reply.total);
        else if (reply.type === 'details') listener.details?.(reply.details);
        else {
          listener.outcome(reply.outcome, reply.final);
          if (reply.final) resolve();
        }
      });
      heard();
      connection.tell(request);
    });
  } finally {
    clearTimeout(silence);
    clearInterval(staying);
    connection.close();
  }
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new ScannerLostError()), ms);
    }),
  ]);
}
