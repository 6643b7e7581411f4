/** One file's way through the detectors. Runs in the worker, and in tests as it is. */
import { FileGoneError } from '../detectors/errors.ts';
import { passes } from '../detectors/index.ts';
import { type Pass, passesAfter } from '../detectors/passes.ts';
import { SNIFF_LENGTH, sniffKind } from '../detectors/sniff/index.ts';
import type {
  ByteReader,
  Context,
  Detector,
  DetectorId,
  FileKind,
  FileReport,
  Finding,
  PrintRead,
  UncheckedReason,
} from '../types.ts';

export interface ScanTask {
  name: string;
  path: string;
  type: string;
  bytes: ByteReader;
  /** Detectors the person left switched on. */
  enabled: Record<DetectorId, boolean>;
  /** Absent for the first pass. */
  later?: Later;
}

/** The pass that is due, and what came of those before it. */
export interface Later {
  pass: Pass;
  before: FileReport;
}

/** What came of one pass over a file. */
interface Passed {
  report: FileReport;
  /** The pass in which a detector wants to see the file again. */
  next?: Pass;
}

/**
 * Has one file examined by the detectors of a pass, telling `found` of each detector's findings as they come: if a
 * later detector hangs and the worker must be killed, the earlier ones have spoken. Never throws: a failure is a
 * reason in the report.
 */
export async function scan(
  task: ScanTask,
  contextFor: (kind: FileKind) => Context,
  found: (report: FileReport) => void,
): Promise<Passed> {
  const { name, path, type, bytes, enabled, later } = task;
  const { pass, before } = later ?? { pass: 'quick' };
  let kind: FileKind = before?.kind ?? 'unknown';
  const findings: Finding[] = [...(before?.findings ?? [])];
  let unchecked: UncheckedReason | undefined = before?.unchecked;
  let printRead: PrintRead | undefined = before?.printRead;
  let exams = before?.exams;
  const report = (): FileReport => ({
    name,
    kind,
    findings: [...findings],
    ...(exams && { exams }),
    ...(unchecked && { unchecked }),
    ...(printRead && { printRead }),
  });
  const wants = (detector: Detector): boolean =>
    enabled[detector.id] && detector.accepts(kind) && !(detector.onlyInDoubt && findings.some(isProof));
  try {
    if (!before) kind = sniffKind(await bytes.read(0, SNIFF_LENGTH), bytes.size);
    const context = contextFor(kind);
    // Where the picture has just been decoded, a later detector may see at once that there is nothing for it.
    const isInHand = pass === 'looking' && passes.looking.some(wants);
    for (const detector of passes[pass]) {
      if (!wants(detector)) continue;
      const file = { name, path, type, bytes, kind, found: [...findings] };
      const examination = await detector.examine(file, context);
      findings.push(...examination.findings);
      unchecked = worse(unchecked, examination.unchecked);
      printRead ??= examination.printRead;
      exams ??= examination.exams;
      found(report());
    }
    const next = await nextPass(
      pass,
      wants,
      async (detector) => !isInHand || !detector.hasWork || detector.hasWork(context, findings),
    );
    // There is nothing that looks like print.
    if (isInHand && !next && passes.reading.some(wants)) printRead ??= 'all';
    return { report: report(), ...(next && { next }) };
  } catch (error) {
    unchecked = error instanceof FileGoneError ? 'file-gone' : 'unreadable';
    return { report: report() };
  }
}

/** The first of the later passes in which a detector wants the file and has something to do. */
async function nextPass(
  pass: Pass,
  wants: (detector: Detector) => boolean,
  hasWork: (detector: Detector) => Promise<boolean>,
): Promise<Pass | undefined> {
  for (const later of passesAfter(pass)) {
    for (const detector of passes[later].filter(wants)) if (await hasWork(detector)) return later;
  }
  return undefined;
}

/** The first reason stays; but that we ourselves failed must not hide behind another, since then we ask. */
function worse(
  first: UncheckedReason | undefined,
  next: UncheckedReason | undefined,
): UncheckedReason | undefined {
  return next === 'scanner-lost' ? next : (first ?? next);
}

function isProof({ medical, strength }: Finding): boolean {
  return medical && strength === 'strong';
}
