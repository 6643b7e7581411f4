/** The workers: files wait for one in the order they came. */
import type { CopyAnswer, CopyOrder } from '../messages.ts';
import { createLane, type Lane, type Wear } from './lane.ts';
import type { Scanned, WorkerTask } from './worker.ts';

/** How long one file may take. Headers and metadata need milliseconds; a slow network drive may need seconds. */
const FILE_BUDGET_MS = 10_000;
/**
 * What wears a worker: it keeps the memory that files took, up to 200 MB in Chromium, since nothing makes it tidy up while
 * it waits. Seldom enough: a new one costs a second of the processor, for which a file that comes at once must wait.
 */
const WORN: Wear = { byTasks: 40, byOneMs: 2_000 };

export interface Pool {
  /** How many files can be examined at once. */
  lanes: number;
  /** Examines one file; never rejects. */
  examine(task: WorkerTask): Promise<Scanned>;
  /** Starts a worker, and what it needs for a picture, ahead of the first file. */
  warmUp(): void;
  /** Lets the workers go that are worn, and has one ready for the next file: between two uploads. */
  renew(): void;
  /** Lets the workers go; the next file gets a new one. */
  rest(): void;
}

export interface Copier {
  /** Makes a copy of one file; never rejects. */
  copy(order: CopyOrder): Promise<CopyAnswer>;
}

/** A pool around `createWorker`, which must give a fresh worker of `worker.ts` at each call. */
export function createPool(
  createWorker: () => Worker,
  lanes: number,
  budgetMs = FILE_BUDGET_MS,
  worn = WORN,
): Pool & Copier {
  const all = Array.from({ length: lanes }, () => createLane(createWorker, budgetMs, worn));
  /** The one that worked last comes first: the others need not be begun for one file at a time. */
  const idle = [...all];
  const waiting: ((lane: Lane) => void)[] = [];

  const takeLane = (): Lane | Promise<Lane> =>
    idle.shift() ?? new Promise((resolve) => waiting.push(resolve));
  const giveBack = (lane: Lane): void => {
    const next = waiting.shift();
    if (next) next(lane);
    else idle.unshift(lane);
  };

  const inLane = async <Result>(work: (lane: Lane) => Promise<Result>): Promise<Result> => {
    const lane = await takeLane();
    const result = await work(lane);
    giveBack(lane);
    return result;
  };

  return {
    lanes,
    examine: (task) => inLane((lane) => lane.examine(task)),
    copy: (order) => inLane((lane) => lane.copy(order)),
    warmUp: () => idle[0]?.warmUp(),
    renew() {
      const old = all.filter((lane) => lane.isWorn());
      for (const lane of old) lane.rest();
      if (old.length > 0) idle[0]?.warmUp();
    },
    rest() {
      for (const lane of all) lane.rest();
    },
  };
}
