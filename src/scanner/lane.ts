/** One worker and the file it has in hand. A file that outstays its budget takes the worker down with it. */
import type { CopyAnswer, CopyOrder } from '../messages.ts';
import type { UncheckedReason } from '../types.ts';
import type { Scanned, WorkerMessage, WorkerReply, WorkerTask } from './worker.ts';

/** How long the model may take to load, once a worker: 15 MB of code and weights from a slow disk. */
const LOADING_BUDGET_MS = 20_000;

/** A copy has all pixels of its picture, and the person has asked for it: it may take so many budgets. */
const FOR_A_COPY = 2;

/** One file at a time: must be asked for no other meanwhile. Never rejects. */
export interface Lane {
  examine(task: WorkerTask): Promise<Scanned>;
  copy(order: CopyOrder): Promise<CopyAnswer>;
  /** Starts the worker, and what it needs for a picture, ahead of a file. */
  warmUp(): void;
  /** Whether its worker has worked so much that a new one is better. */
  isWorn(): boolean;
  /** Lets the worker go; the next file gets a new one. */
  rest(): void;
}

/** How many passes over files, or how long a single one, loading aside, make a new worker better than the old. */
export interface Wear {
  byTasks: number;
  byOneMs: number;
}

/** What is made of a worker's replies, and of its loss. */
interface Talk<Result> {
  hear(
    reply: Exclude<WorkerReply, string>,
    finish: (result: Result) => void,
    giveUp: (reason: UncheckedReason) => void,
  ): void;
  lost(reason: UncheckedReason): Result;
}

export function createLane(createWorker: () => Worker, budgetMs: number, worn: Wear): Lane {
  let worker: Worker | undefined;
  let wear = 0;

  const post = (message: WorkerMessage): Worker => {
    worker ??= begin();
    worker.postMessage(message);
    return worker;
  };
  const begin = (): Worker => {
    const begun = createWorker();
    wear = 0;
    begun.addEventListener('error', () => {
      if (worker === begun) rest();
    });
    return begun;
  };
  const rest = (): void => {
    worker?.terminate();
    worker = undefined;
  };

  const work = <Result>(task: WorkerTask | CopyOrder, budget: number, talk: Talk<Result>): Promise<Result> =>
    new Promise((resolve) => {
      const current = post(task);
      let since = performance.now();
      const listening = new AbortController();
      const finish = (result: Result) => {
        if (worker === current) wear += performance.now() - since > worn.byOneMs ? worn.byTasks : 1;
        clearTimeout(timer);
        listening.abort();
        resolve(result);
      };
      const giveUp = (reason: UncheckedReason) => {
        rest();
        // The next file shall not pay for the loss.
        post('warm-up');
        finish(talk.lost(reason));
      };
      let timer = setTimeout(giveUp, budget, 'timed-out');
      const { signal } = listening;
      current.addEventListener('error', () => giveUp('unreadable'), { signal });
      current.addEventListener('messageerror', () => giveUp('unreadable'), { signal });
      current.addEventListener(
        'message',
        ({ data }: MessageEvent<WorkerReply>) => {
          if (data === 'loading' || data === 'loaded') {
            since = performance.now();
            clearTimeout(timer);
            timer =
              data === 'loading'
                ? setTimeout(giveUp, LOADING_BUDGET_MS, 'scanner-lost')
                : setTimeout(giveUp, budget, 'timed-out');
          } else talk.hear(data, finish, giveUp);
        },
        { signal },
      );
    });

  return {
    warmUp: () => void post('warm-up'),
    isWorn: () => worker !== undefined && wear >= worn.byTasks,
    rest,
    examine(task) {
      const unknown = { name: task.file.name, kind: 'unknown' as const, findings: [] };
      let last: Scanned = { report: task.later?.before ?? unknown, bytesRead: 0 };
      return work<Scanned>(task, budgetMs, {
        hear(reply, finish, giveUp) {
          if (!('report' in reply)) return;
          const { done, ...scanned } = reply;
          last = scanned;
          if (!done) return;
          if (last.report.unchecked === 'scanner-lost') giveUp('scanner-lost');
          else finish(last);
        },
        lost(unchecked) {
          // Words that take too long to read are left, and raise nothing by themselves.
          const isOnlyRead = unchecked === 'timed-out' && task.later?.pass === 'reading';
          const lost = isOnlyRead ? ({ printRead: 'partly' } as const) : { unchecked };
          return { bytesRead: last.bytesRead, report: { ...last.report, ...lost } };
        },
      });
    },
    copy: (order) =>
      work<CopyAnswer>(order, FOR_A_COPY * budgetMs, {
        hear(reply, finish) {
          if ('copied' in reply) finish(reply.copied);
        },
        lost: (failed) => ({ failed }),
      }),
  };
}
