/** What people are told of a copy: why there is none, or what is left in it. */
import { leftIn, removedFrom } from '../../copies/removed.ts';
import { make } from '../../make.ts';
import type { CopyFailure, FileDetails, Words } from '../../messages.ts';
import { loadSettings } from '../../platform/storage.ts';
import { say } from '../../platform/words.ts';
import { examine } from '../../scanner/client.ts';
import { makeFound } from './found.ts';

export const WHY_NO_COPY: Record<CopyFailure, string> = {
  'cut-off': 'unchecked_cutOff',
  unreadable: 'unchecked_unreadable',
  unsupported: 'unchecked_unsupported',
  encrypted: 'unchecked_encrypted',
  'too-large': 'copy_tooLarge',
  'timed-out': 'copy_tooLong',
  'out-of-time': 'copy_tooLong',
  'scanner-lost': 'copy_stopped',
  'file-gone': 'unchecked_fileGone',
  'no-picture': 'copy_noPicture',
};

/** Has all detectors look at a copy, as at any other file; nothing where they gave no answer. */
export async function checkCopy(copy: File, signal: AbortSignal): Promise<FileDetails | undefined> {
  let details: FileDetails | undefined;
  const listener = {
    progress: () => undefined,
    outcome: () => undefined,
    details: ([one]: FileDetails[]) => {
      details = one;
    },
  };
  const settings = await loadSettings();
  const batch = { files: [{ file: copy, path: '' }], total: 1, host: location.hostname, settings };
  await examine(batch, listener, signal).catch(() => undefined);
  return details;
}

/**
 * @param areas that are covered
 * @param isSmaller the copy has fewer pixels
 */
export function makeResult(
  original: FileDetails,
  copy: FileDetails | undefined,
  areas: number,
  isSmaller: boolean,
): HTMLElement[] {
  const findings = copy?.report.findings ?? [];
  const removed = removedFrom(original.report.findings, findings);
  const done = [counted('copy_area', 'copy_areas', areas), counted('copy_detail', 'copy_details', removed)];
  const isWhole = copy && copy.report.unchecked === undefined && copy.report.printRead !== 'partly';
  return [
    line({ key: 'copy_done', values: done }),
    ...(isSmaller ? [line({ key: 'copy_smaller' })] : []),
    ...(isWhole ? [] : [line({ key: 'copy_unchecked' })]),
    ...(isWhole && leftIn(findings).length === 0 ? [line({ key: 'copy_foundNothing' })] : []),
    ...(copy && findings.length > 0 ? [line({ key: 'copy_found' }), ...makeFound(copy)] : []),
  ];
}

function counted(one: string, several: string, count: number): Words {
  return count === 1 ? { key: one } : { key: several, values: [String(count)] };
}

function line(words: Words): HTMLParagraphElement {
  return make('p', { textContent: say(words) });
}
