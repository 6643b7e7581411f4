/** What people are told of a copy: why there is none, or what is left in it. */

import type { Copied, Draft } from '../../copies/draft.ts';
import { leftIn, removedFrom } from '../../copies/removed.ts';
import { make } from '../../make.ts';
import type { CopyFailure, FileDetails, Words } from '../../messages.ts';
import { say } from '../../platform/words.ts';
import { makeFound } from '../found.ts';

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

/**
 * What was done to make a copy, how much of it is known, and which details are still found in it. That it shows a scan is
 * no news.
 */
export function makeResult({ details: original, copy }: Draft): HTMLElement[] {
  if (!copy) return [];
  const { details, isSmaller } = copy;
  const findings = leftIn(details?.report.findings ?? []);
  return [
    make('p', { className: 'done', textContent: say(whatWasDone([copyDone(original, copy)])) }),
    ...(isSmaller ? [line({ key: 'copy_smaller' })] : []),
    ...(isWhole(copy) ? [] : [line({ key: 'copy_unchecked' })]),
    ...(foundNothing(copy) ? [line({ key: 'copy_foundNothing' })] : []),
    ...(details && findings.length > 0
      ? [line({ key: 'copy_found' }), ...makeFound({ ...details, report: { ...details.report, findings } })]
      : []),
  ];
}

/** All of the copy was checked, and no detail is left in it as far as we see. */
export function foundNothing(copy: Copied): boolean {
  return isWhole(copy) && leftIn(copy.details?.report.findings ?? []).length === 0;
}

function isWhole({ details }: Copied): boolean {
  return (
    details !== undefined && details.report.unchecked === undefined && details.report.printRead !== 'partly'
  );
}

interface Done {
  areas: number;
  removed: number;
}

export function copyDone({ report }: FileDetails, { areas, details }: Copied): Done {
  return { areas, removed: removedFrom(report.findings, details?.report.findings ?? []) };
}

/** "We covered 2 areas and removed 5 details. Please look: …"; what was not done is left out. */
export function whatWasDone(done: readonly Done[]): Words {
  const sum = (of: keyof Done) => done.reduce((total, one) => total + one[of], 0);
  const covered = counted('copy_areas', sum('areas'));
  const removed = counted('copy_details', sum('removed'));
  if (covered.count === 0 && removed.count === 0) return { key: 'copy_doneNothing' };
  if (covered.count === 0) return { key: 'copy_doneRemoved', values: [removed] };
  if (removed.count === 0) return { key: 'copy_doneCovered', values: [covered] };
  return { key: 'copy_done', values: [covered, removed] };
}

function counted(key: string, count: number): Words {
  return { key, values: [String(count)], count };
}

function line(words: Words): HTMLParagraphElement {
  return make('p', { textContent: say(words) });
}
