/** The asking side of the scanner: what a content script, or the check page, holds in its hand. */

import type { Batch, FileDetails, Outcome, ScanReply, ScanRequest } from '../messages.ts';
import { SCAN_PORT } from '../messages.ts';
import { type Connection, connect } from '../platform/connections.ts';
import { isExtensionAlive } from '../platform/page.ts';
import { askBackground } from '../platform/requests.ts';
import { portionsOf } from './feed.ts';

/**
 * How often we tell the scanner to stay, and look whether we still belong to an extension: Firefox's event page
 * sleeps after 30 s however busy its worker is, and Chromium tells an orphaned script nothing.
 */
const STAY_EVERY_MS = 1_000;

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
export async function examine(batch: Batch, listener: Listener, signal: AbortSignal): Promise<void> {
  try {
    await attempt(batch, listener, signal);
  } catch {
    if (signal.aborted) return;
    await attempt(batch, listener, signal).catch(() => {
      throw new ScannerLostError();
    });
  }
}

function attempt(batch: Batch, listener: Listener, signal: AbortSignal): Promise<void> {
  return withScanner((connection, watch) => converse(connection, batch, listener, watch), signal);
}

/** Wakes the scanner and talks to it, until `talk` is over, the signal aborts, or the scanner is lost (rejects). */
export async function withScanner(
  talk: (connection: Connection<ScanReply, ScanRequest>, watch: LossWatch) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const watch = watchForLoss();
  let connection: Connection<ScanReply, ScanRequest> | undefined;
  const talked = async () => {
    await askBackground('wake-scanner', undefined);
    if (signal.aborted) return;
    connection = connect(SCAN_PORT);
    await talk(connection, watch);
  };
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await Promise.race([talked(), stopped, watch.lost]);
  } finally {
    watch.end();
    connection?.close();
  }
}

/** Sends the batch and listens until the final outcome. Rejects when the other end goes away. */
function converse(
  connection: Connection<ScanReply, ScanRequest>,
  batch: Batch,
  listener: Listener,
  watch: LossWatch,
): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.onGone(() => reject(new ScannerLostError()));
    connection.onMessage((reply) => {
      watch.heard();
      if (reply.type === 'progress') listener.progress(reply.done, reply.total);
      else if (reply.type === 'details') listener.details?.(reply.details);
      else if (reply.type === 'outcome') {
        listener.outcome(reply.outcome, reply.final);
        if (reply.final) resolve();
      }
    });
    watch.everySecond(() => connection.tell({ type: 'stay' }));
    send(connection, batch, listener.details !== undefined).catch(reject);
  });
}

async function send(
  connection: Connection<ScanReply, ScanRequest>,
  batch: Batch,
  details: boolean,
): Promise<void> {
  const { first, others } = portionsOf(batch.files);
  connection.tell({ type: 'scan', batch: { ...batch, files: first }, count: batch.files.length, details });
  for (const files of others) {
    // The page, and the question about the first files, have their turn in between.
    await scheduler.yield();
    connection.tell({ type: 'more', files });
  }
}

export interface LossWatch {
  /** Rejects when the scanner has been silent for too long, or this script belongs to no extension any more. */
  lost: Promise<never>;
  heard(): void;
  everySecond(act: () => void): void;
  end(): void;
}

function watchForLoss(): LossWatch {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  let lastHeard = performance.now();
  let act = () => {};
  const ticking = setInterval(() => {
    if (!isExtensionAlive() || performance.now() - lastHeard > SILENCE_MS) reject(new ScannerLostError());
    else act();
  }, STAY_EVERY_MS);
  return {
    lost,
    heard() {
      lastHeard = performance.now();
    },
    everySecond(action) {
      act = action;
    },
    end: () => clearInterval(ticking),
  };
}
