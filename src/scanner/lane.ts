/** One worker and the file it has in hand. A file that outstays its budget takes the worker down with it. */
import type { UncheckedReason } from '../types.ts';
import type { Scanned, WorkerMessage, WorkerReply, WorkerTask } from './worker.ts';

/** How long the model may take to load, once a worker: 15 MB of code and weights from a slow disk. */
const LOADING_BUDGET_MS = 20_000;

export interface Lane {
  /** Examines one file, and must be asked for no other meanwhile; never rejects. */
  examine(task: WorkerTask): Promise<Scanned>;
  /** Starts the worker, and what it needs for a picture, ahead of a file. */
  warmUp(): void;
  /** Lets the worker go; the next file gets a new one. */
  rest(): void;
}

export function createLane(createWorker: () => Worker, budgetMs: number): Lane {
  let worker: Worker | undefined;

  const post = (message: WorkerMessage): Worker => {
    worker ??= begin();
    worker.postMessage(message);
    return worker;
  };
  const begin = (): Worker => {
    const begun = createWorker();
    begun.addEventListener('error', () => {
      if (worker === begun) rest();
    });
    return begun;
  };
  const rest = (): void => {
    worker?.terminate();
    worker = undefined;
  };

  return {
    warmUp: () => void post('warm-up'),
    rest,
    examine: (task) =>
      new Promise((resolve) => {
        const current = post(task);
        const listening = new AbortController();
        const unknown = { name: task.file.name, kind: 'unknown' as const, findings: [] };
        let last: Scanned = { report: task.later?.before ?? unknown, bytesRead: 0 };
        const finish = (result: Scanned) => {
          clearTimeout(timer);
          listening.abort();
          resolve(result);
        };
        const giveUp = (unchecked: UncheckedReason) => {
          rest();
          // The next file shall not pay for the loss.
          post('warm-up');
          // Words that take too long to read are left, and raise nothing by themselves.
          const isOnlyRead = unchecked === 'timed-out' && task.later?.pass === 'reading';
          const lost = isOnlyRead ? ({ printRead: 'partly' } as const) : { unchecked };
          finish({ bytesRead: last.bytesRead, report: { ...last.report, ...lost } });
        };
        let timer = setTimeout(giveUp, budgetMs, 'timed-out');
        const { signal } = listening;
        current.addEventListener('error', () => giveUp('unreadable'), { signal });
        current.addEventListener('messageerror', () => giveUp('unreadable'), { signal });
        current.addEventListener(
          'message',
          ({ data }: MessageEvent<WorkerReply>) => {
            if (data === 'loading' || data === 'loaded') {
              clearTimeout(timer);
              timer =
                data === 'loading'
                  ? setTimeout(giveUp, LOADING_BUDGET_MS, 'scanner-lost')
                  : setTimeout(giveUp, budgetMs, 'timed-out');
              return;
            }
            const { done, ...scanned } = data;
            last = scanned;
            if (!done) return;
            if (last.report.unchecked === 'scanner-lost') giveUp('scanner-lost');
            else finish(last);
          },
          { signal },
        );
      }),
  };
}
