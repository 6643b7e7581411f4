/** One batch of files: examined in order, judged together, explained in words. */
import { explain } from '../explain.ts';
import type { Batch, FileDetails, Outcome, OutgoingFile, ScanReply, ScanRequest } from '../messages.ts';
import { siteFor } from '../sites/index.ts';
import type { FileReport, Settings } from '../types.ts';
import { judgeAs, strongest } from '../verdict.ts';
import type { Pool } from './pool.ts';

/** Progress and early outcomes are told at most this often; the first warning at once. */
const TELL_EVERY_MS = 250;

interface Examined {
  report: FileReport;
  ms: number;
  bytesRead: number;
}

/**
 * Runs a batch through the pool until it is done or `signal` says that nobody waits for it any more.
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
  let told = performance.now();
  let warned = false;

  for await (const { file, path } of feed) {
    const started = performance.now();
    const result = await pool.examine({ file, path, enabled: settings.detectors });
    if (signal.aborted) return;
    const now = performance.now();
    examined.push({ ...result, ms: now - started });

    const firstWarning: boolean = !warned && judgeAs([result.report], settings)[0]?.level === 'warn';
    warned ||= firstWarning;
    if (!firstWarning && now - told < TELL_EVERY_MS) continue;
    told = now;
    tell({ type: 'progress', done: examined.length, total: count });
    if (warned) tell({ type: 'outcome', outcome: outcomeOf(examined, batch), final: false });
  }

  if (details) tell({ type: 'details', details: detailsOf(examined, settings) });
  tell({ type: 'outcome', outcome: outcomeOf(examined, batch), final: true });
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
  return examined.flatMap((one, index) => {
    const verdict = verdicts[index];
    return verdict ? [{ index, verdict, ...one }] : [];
  });
}
