/** One file's way through the detectors. Runs in the worker, and in tests as it is. */
import { FileGoneError } from '../detectors/errors.ts';
import { looking, quick } from '../detectors/index.ts';
import { SNIFF_LENGTH, sniffKind } from '../detectors/sniff/index.ts';
import type {
  ByteReader,
  Context,
  Detector,
  DetectorId,
  FileKind,
  FileReport,
  Finding,
  UncheckedReason,
} from '../types.ts';

export interface ScanTask {
  name: string;
  path: string;
  type: string;
  bytes: ByteReader;
  /** Detectors the person left switched on. */
  enabled: Record<DetectorId, boolean>;
  /** What the quick detectors found: then the others look, and add to it. */
  before?: FileReport;
}

/** What came of one pass over a file. */
interface Pass {
  report: FileReport;
  /** Whether a detector wants to look as well. */
  more: boolean;
}

/**
 * Has one file examined by the quick detectors, or by those that look, telling `found` of each detector's findings as
 * they come: if a later detector hangs and the worker must be killed, the earlier ones have spoken. Never throws: a
 * failure is a reason in the report.
 */
export async function scan(
  task: ScanTask,
  contextFor: (kind: FileKind) => Context,
  found: (report: FileReport) => void,
): Promise<Pass> {
  const { name, path, type, bytes, enabled, before } = task;
  let kind: FileKind = before?.kind ?? 'unknown';
  const findings: Finding[] = [...(before?.findings ?? [])];
  let unchecked: UncheckedReason | undefined = before?.unchecked;
  const report = (): FileReport => ({
    name,
    kind,
    findings: [...findings],
    ...(unchecked && { unchecked }),
  });
  const wants = (detector: Detector): boolean =>
    enabled[detector.id] && detector.accepts(kind) && !(detector.onlyInDoubt && findings.some(isProof));
  try {
    if (!before) kind = sniffKind(await bytes.read(0, SNIFF_LENGTH), bytes.size);
    const context = contextFor(kind);
    for (const detector of before ? looking : quick) {
      if (!wants(detector)) continue;
      const examination = await detector.examine({ name, path, type, bytes, kind }, context);
      findings.push(...examination.findings);
      unchecked = worse(unchecked, examination.unchecked);
      found(report());
    }
  } catch (error) {
    unchecked = error instanceof FileGoneError ? 'file-gone' : 'unreadable';
    return { report: report(), more: false };
  }
  return { report: report(), more: !before && looking.some(wants) };
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
