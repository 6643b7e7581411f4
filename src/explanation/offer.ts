/** The way out that the warning offers. Pure. */
import { isCopiedTo, typesIn } from '../copies/target.ts';
import type { CopyOffer } from '../messages.ts';
import type { FileReport, Verdict } from '../types.ts';
import { isRecord } from './titles.ts';

const OFFER: CopyOffer = {
  offer: { key: 'offer_button' },
  waiting: { key: 'offer_waiting' },
  stopped: { key: 'copy_stopped' },
  refused: { key: 'offer_refused' },
};

/**
 * @param accept what the page takes where the files go; absent where a copy cannot take a file's place
 * @returns nothing where there can be no copy of any file that is asked about
 */
export function copyOffer(
  files: readonly { report: FileReport; verdict: Verdict }[],
  accept: string | undefined,
): CopyOffer | undefined {
  const types = accept === undefined ? [] : typesIn(accept);
  const isPicture = ({ report }: { report: FileReport }) =>
    isCopiedTo(report.kind, types) && !isRecord(report);
  const isOffered = files.some((file) => file.verdict.level === 'warn' && isPicture(file));
  return isOffered ? OFFER : undefined;
}
