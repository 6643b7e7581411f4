/**
 * The scanner's home: an offscreen document in Chromium, the event page in Firefox. Takes batches from ports
 * and runs them in the worker.
 */

import type { ScanReply, ScanRequest } from '../messages.ts';
import { SCAN_PORT } from '../messages.ts';
import { type Connection, onConnect } from '../platform/connections.ts';
import { runBatch } from './batch.ts';
import { createFeed, type Feed } from './feed.ts';
import { createPool } from './pool.ts';

/** How long the scanner stays warm with nothing to do. */
const IDLE_MS = 60_000;
/**
 * A second worker, where it leaves the person's own work processors enough. Each holds the model and one
 * picture: of a phone's photo 3 MB in Chromium, 50 MB in Firefox, of the largest half a gigabyte.
 */
const [LANES, PROCESSORS] = [2, 4];

/** Starts listening. `idle` is called when nothing has been asked for a minute after the last need. */
export function hostScanner(idle: () => void): { warmUp(): void } {
  const pool = createPool(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'scanner' }),
    navigator.hardwareConcurrency >= PROCESSORS ? LANES : 1,
  );
  let busy = 0;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;
  const restWhenIdle = () => {
    clearTimeout(idleTimer);
    idleTimer = setTimeout(() => {
      if (busy > 0) return;
      pool.rest();
      idle();
    }, IDLE_MS);
  };

  onConnect(SCAN_PORT, (connection: Connection<ScanRequest, ScanReply>) => {
    const gone = new AbortController();
    connection.onGone(() => gone.abort());
    const tell = (reply: ScanReply) => connection.tell(reply);
    let feed: Feed | undefined;
    connection.onMessage(async (request) => {
      if (request.type === 'more') feed?.add(request.files);
      if (request.type !== 'scan' && request.type !== 'copy') return;
      busy += 1;
      try {
        if (request.type === 'copy') tell({ type: 'copied', answer: await pool.copy(request.order) });
        else {
          feed = createFeed(request.count, gone.signal);
          feed.add(request.batch.files);
          await runBatch(request, feed, pool, tell, gone.signal);
        }
      } finally {
        busy -= 1;
        connection.close();
        if (busy === 0) pool.renew();
        restWhenIdle();
      }
    });
  });

  return {
    warmUp() {
      pool.warmUp();
      restWhenIdle();
    },
  };
}
