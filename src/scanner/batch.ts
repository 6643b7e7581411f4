/** One batch of files: examined, judged together, explained in words. */
import { type Pass, passesAfter } from '../detectors/passes.ts';
import { explain } from '../explain.ts';
import { jurisdiction } from '../explanation/jurisdiction.ts';
import { copyOffer } from '../explanation/offer.ts';
import type { Batch, FileDetails, Outcome, OutgoingFile, ScanReply, ScanRequest } from '../messages.ts';
import { siteFor, siteIdOf } from '../sites/index.ts';
import type { FileReport, Settings } from '../types.ts';
import { judgeAs, rankOf, strongest } from '../verdict.ts';
import type { Pool } from './pool.ts';
import { surroundings } from './surroundings.ts';
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
/**
 * How long the words in all pictures of a batch may take. What has not been read by then is told where the picture is
 * medical, and asked about nowhere else: few ordinary pictures hold words that matter to us, and all of a screen's take
 * seconds to read.
 */
const READING_BUDGET_MS = 10_000;

/** A file for a later pass. */
type Waiting = [index: number, task: WorkerTask];

interface Examined extends Scanned {
  ms: number;
}

/**
 * Runs a batch through the pool until it is done or `signal` says that nobody waits for it any more: all files through
 * one pass of detectors after the other, as far as they are wanted there.
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
  /** The files that wait for a later pass. */
  const waiting: Partial<Record<Pass, Waiting[]>> = {};
  // On the check page, which asks for details, nothing is held.
  const within = (ms: number) => (details ? Number.POSITIVE_INFINITY : performance.now() + ms);
  const ends = within(BUDGET_MS);
  let told = performance.now();
  let warned = false;

  const examine = async (index: number, task: WorkerTask, until: number): Promise<void> => {
    const started = performance.now();
    const scanned = started < until ? await pool.examine(task) : outOfTime(task);
    if (signal.aborted) return;
    const now = performance.now();
    const { ms = 0, bytesRead = 0 } = examined[index] ?? {};
    const { report, next } = scanned;
    examined[index] = { ...scanned, bytesRead: bytesRead + scanned.bytesRead, ms: ms + now - started };
    if (next) {
      waiting[next] ??= [];
      waiting[next].push([index, { ...task, later: { pass: next, before: report } }]);
    }

    const firstWarning: boolean = !warned && judgedIn(batch, [report])[0]?.level === 'warn';
    warned ||= firstWarning;
    if (!firstWarning && now - told < TELL_EVERY_MS) return;
    told = now;
    tell({ type: 'progress', done: examined.filter((file) => !file.next).length, total: count });
    if (warned) tell({ type: 'outcome', outcome: outcomeOf(examined, batch), final: false });
  };

  for await (const { file, path } of feed) {
    await examine(
      examined.length,
      { file, path, enabled: settings.detectors, languages: settings.languages },
      ends,
    );
    if (signal.aborted) return;
  }
  for (const pass of passesAfter('quick')) {
    const files = medicalFirst(waiting[pass] ?? [], batch);
    const left = files.values();
    const until = pass === 'reading' ? Math.min(ends, within(READING_BUDGET_MS)) : ends;
    const takeThem = async (): Promise<void> => {
      for (const [index, task] of left) {
        await examine(index, task, until);
        if (signal.aborted) return;
      }
    };
    await Promise.all(Array.from({ length: files.length > FEW ? pool.lanes : 1 }, takeThem));
    if (signal.aborted) return;
  }

  if (details) tell({ type: 'details', details: detailsOf(examined, batch) });
  tell({ type: 'outcome', outcome: outcomeOf(examined, batch), final: true });
}

/** In the order of the levels: where time is short, it goes to what is asked about already. */
function medicalFirst(files: readonly Waiting[], batch: Batch): Waiting[] {
  const rank = ([, { later }]: Waiting) =>
    rankOf(strongest(judgedIn(batch, later ? [later.before] : []).map(({ level }) => level)));
  return files.toSorted((a, b) => rank(b) - rank(a));
}

function outOfTime({ file, later }: WorkerTask): Scanned {
  const report: FileReport = later?.before ?? { name: file.name, kind: 'unknown', findings: [] };
  return {
    report:
      later?.pass === 'reading'
        ? { ...report, printRead: 'partly' }
        : { ...report, unchecked: 'out-of-time' },
    bytesRead: 0,
  };
}

function judgedIn({ settings, host }: Batch, reports: readonly FileReport[], asked: Partial<Settings> = {}) {
  return judgeAs(reports, { ...settings, ...asked }, siteIdOf(host, settings.ownSites));
}

function outcomeOf(examined: readonly Examined[], batch: Batch): Outcome {
  const { host, settings, total, accept } = batch;
  const site = siteFor(host, settings.ownSites);
  const judged = detailsOf(examined, batch);
  const copy = copyOffer(judged, accept);
  const place = jurisdiction(settings.country, surroundings());
  const reports = judged.map(({ report }) => report);
  return {
    level: strongest(judged.map(({ verdict }) => verdict.level)),
    unchecked: judged.some(({ verdict }) => verdict.unchecked),
    held: judged.some(({ verdict }) => verdict.fallback === 'hold'),
    asksFirst: judgedIn(batch, reports, { asksFirst: true }).some(({ level }) => level === 'warn'),
    site: site?.name ?? host,
    explanation: { ...explain(judged, site, host, total, place), ...(copy && { copy }) },
  };
}

function detailsOf(examined: readonly Examined[], batch: Batch): FileDetails[] {
  const reports = examined.map(({ report }) => report);
  const verdicts = judgedIn(batch, reports);
  return examined.flatMap(({ next, ...file }, index) => {
    const verdict = verdicts[index];
    return verdict ? [{ ...file, index, verdict, more: next !== undefined }] : [];
  });
}
