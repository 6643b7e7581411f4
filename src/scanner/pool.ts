/** The one worker: files wait their turn, and a file that outstays its budget takes the worker down with it. */
import type { FileReport } from '../types.ts';
import type { WorkerMessage, WorkerReply, WorkerTask } from './worker.ts';

/** How long one file may take. Headers and metadata need milliseconds; a slow network drive may need seconds. */
const FILE_BUDGET_MS = 10_000;
/** How long the model may take to load, once a worker: 15 MB of code and weights from a slow disk. */
const LOADING_BUDGET_MS = 20_000;

/** What came of one file. */
interface PoolResult {
  report: FileReport;
  bytesRead: number;
}

export interface Pool {
  /** Examines one file; never rejects. Files of all callers take turns in the order they came. */
  examine(task: WorkerTask): Promise<PoolResult>;
  /** Starts the worker, and what it needs for a picture, ahead of the first file. */
  warmUp(): void;
  /** Lets the worker go; the next file gets a new one. */
  rest(): void;
}

/** A pool around `createWorker`, which must give a fresh worker of `worker.ts` at each call. */
export function createPool(createWorker: () => Worker, budgetMs = FILE_BUDGET_MS): Pool {
  let worker: Worker | undefined;
  let turn: Promise<unknown> = Promise.resolve();

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

  const examineNow = (task: WorkerTask): Promise<PoolResult> =>
    new Promise((resolve) => {
      const current = post(task);
      const listening = new AbortController();
      let last: PoolResult = {
        report: { name: task.file.name, kind: 'unknown', findings: [] },
        bytesRead: 0,
      };
      const finish = (result: PoolResult) => {
        clearTimeout(timer);
        listening.abort();
        resolve(result);
      };
      const giveUp = (unchecked: 'timed-out' | 'unreadable' | 'scanner-lost') => {
        rest();
        // The next file shall not pay for the loss.
        post('warm-up');
        finish({ ...last, report: { ...last.report, unchecked } });
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
          last = { report: data.report, bytesRead: data.bytesRead };
          if (!data.done) return;
          if (data.report.unchecked === 'scanner-lost') giveUp('scanner-lost');
          else finish(last);
        },
        { signal },
      );
    });

  return {
    warmUp: () => void post('warm-up'),
    rest,
    examine(task) {
      const result = turn.then(() => examineNow(task));
      turn = result;
      return result;
    },
  };
}
