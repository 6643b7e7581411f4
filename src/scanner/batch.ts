/** One batch of files: examined, judged together, explained in words. */
import { explain } from '../explain.ts';
import type { Batch, FileDetails, Outcome, OutgoingFile, ScanReply, ScanRequest } from '../messages.ts';
import { siteFor } from '../sites/index.ts';
import type { FileReport, Settings } from '../types.ts';
import { judgeAs, strongest } from '../verdict.ts';
import type { Pool } from './pool.ts';
import type { Scanned, WorkerTask } from './worker.ts';

/** Progress and early outcomes are told at most this often; the first warning at once. */
const TELL_EVERY_MS = 250;
/** With this many pictures to look at, a second worker is not worth its start. */
const FEW = 3;
/**
 * Nobody is held for longer than this and the file in hand. What has not been looked at by then could not be checked,
 * and the person is asked.
 */
const BUDGET_MS = 30_000;

interface Examined extends Scanned {
  ms: number;
}

/**
 * Runs a batch through the pool until it is done or `signal` says that nobody waits for it any more: all files through
 * the quick detectors first, then those that a detector wants to look at.
 * @param feed its files, `count` of them
 */
export async function runBatch(
  { batch, count, details }: Extract<ScanRequest, { type: 'scan' }>,
  feed: AsyncIterable<OutgoingFile>,
  pool: Pool,
  tell: (reply: ScanReply) => void,
  signal: AbortSignal,
): Promise<void> {
  const { settings } = batch;
  const examined: Examined[] = [];
  const toLookAt: [index: number, task: WorkerTask][] = [];
  // On the check page, which asks for details, nothing is held.
  const ends = details ? Number.POSITIVE_INFINITY : performance.now() + BUDGET_MS;
  let told = performance.now();
  let warned = false;

  const examine = async (index: number, task: WorkerTask): Promise<void> => {
    const started = performance.now();
    const scanned = started < ends ? await pool.examine(task) : outOfTime(task);
    if (signal.aborted) return;
    const now = performance.now();
    const { ms = 0, bytesRead = 0 } = examined[index] ?? {};
    examined[index] = { ...scanned, bytesRead: bytesRead + scanned.bytesRead, ms: ms + now - started };
    if (scanned.more) toLookAt.push([index, { ...task, before: scanned.report }]);

    const firstWarning: boolean = !warned && judgeAs([scanned.report], settings)[0]?.level === 'warn';
    warned ||= firstWarning;
    if (!firstWarning && now - told < TELL_EVERY_MS) return;
    told = now;
    tell({ type: 'progress', done: examined.filter(({ more }) => !more).length, total: count });
    if (warned) tell({ type: 'outcome', outcome: outcomeOf(examined, batch), final: false });
  };

  for await (const { file, path } of feed) {
    await examine(examined.length, { file, path, enabled: settings.detectors });
    if (signal.aborted) return;
  }
  const left = toLookAt.values();
  const lookAtThem = async (): Promise<void> => {
    for (const [index, task] of left) {
      await examine(index, task);
      if (signal.aborted) return;
    }
  };
  await Promise.all(Array.from({ length: toLookAt.length > FEW ? pool.lanes : 1 }, lookAtThem));
  if (signal.aborted) return;

  if (details) tell({ type: 'details', details: detailsOf(examined, settings) });
  tell({ type: 'outcome', outcome: outcomeOf(examined, batch), final: true });
}

function outOfTime({ file, before }: WorkerTask): Scanned {
  const report: FileReport = before ?? { name: file.name, kind: 'unknown', findings: [] };
  return { report: { ...report, unchecked: 'out-of-time' }, bytesRead: 0, more: false };
}

function outcomeOf(examined: readonly Examined[], { host, settings, total }: Batch): Outcome {
  const site = siteFor(host, settings.ownSites);
  const judged = detailsOf(examined, settings);
  return {
    level: strongest(judged.map(({ verdict }) => verdict.level)),
    unchecked: judged.some(({ verdict }) => verdict.unchecked),
    site: site?.name ?? host,
    explanation: explain(judged, site, host, total),
  };
}

function detailsOf(examined: readonly Examined[], settings: Settings): FileDetails[] {
  const reports = examined.map(({ report }) => report);
  const verdicts = judgeAs(reports, settings);
  return examined.flatMap(({ report, ms, bytesRead }, index) => {
    const verdict = verdicts[index];
    return verdict ? [{ index, verdict, report, ms, bytesRead }] : [];
  });
}
