/** One file's way through the detectors. Runs in the worker, and in tests as it is. */
import { FileGoneError } from '../detectors/errors.ts';
import { detectors } from '../detectors/index.ts';
import { SNIFF_LENGTH, sniffKind } from '../detectors/sniff/index.ts';
import type {
  ByteReader,
  Context,
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
}

/**
 * Examines one file, telling `found` of each detector's findings as they come: if a later detector hangs and
 * the worker must be killed, the earlier ones have spoken. Never throws: a failure is a reason in the report.
 */
export async function scan(
  task: ScanTask,
  contextFor: (kind: FileKind) => Context,
  found: (report: FileReport) => void,
): Promise<FileReport> {
  let kind: FileKind = 'unknown';
  const findings: Finding[] = [];
  let unchecked: UncheckedReason | undefined;
  const report = (): FileReport => ({
    name: task.name,
    kind,
    findings: [...findings],
    ...(unchecked && { unchecked }),
  });
  try {
    kind = sniffKind(await task.bytes.read(0, SNIFF_LENGTH), task.bytes.size);
    const context = contextFor(kind);
    for (const detector of detectors) {
      if (!task.enabled[detector.id] || !detector.accepts(kind)) continue;
      if (detector.onlyInDoubt && findings.some(isProof)) continue;
      const { name, path, type, bytes } = task;
      const examination = await detector.examine({ name, path, type, bytes, kind }, context);
      findings.push(...examination.findings);
      unchecked ??= examination.unchecked;
      found(report());
    }
  } catch (error) {
    unchecked = error instanceof FileGoneError ? 'file-gone' : 'unreadable';
  }
  return report();
}

function isProof({ medical, strength }: Finding): boolean {
  return medical && strength === 'strong';
}
