import '../english.ts';
import { describe, expect, it } from 'vitest';
import { copyOffer } from '../../../src/explanation/offer.ts';
import type { CopyOffer } from '../../../src/messages.ts';
import { say } from '../../../src/platform/words.ts';
import type { FileReport } from '../../../src/types.ts';
import { judge } from '../../../src/verdict.ts';
import { countWords, gradeOf, sentencesIn } from '../readability.ts';
import { disc, holiday, record, report, scan } from './reports.ts';

function offerOf(reports: FileReport[], accept?: string): CopyOffer | undefined {
  const verdicts = judge(reports, 'balanced');
  const files = reports.flatMap((report, index) => {
    const verdict = verdicts[index];
    return verdict ? [{ report, verdict }] : [];
  });
  return copyOffer(files, accept);
}

const isOffered = (...batch: Parameters<typeof offerOf>) => offerOf(...batch) !== undefined;

describe('the way out', () => {
  it('is offered for a medical picture, alone or among others', () => {
    expect(isOffered([scan()], '')).toBe(true);
    expect(isOffered([holiday(), record, scan()], '')).toBe(true);
  });

  it('is not offered where a copy cannot take the place of the file', () => {
    expect(isOffered([scan()])).toBe(false);
    expect(isOffered([scan()], '.pdf')).toBe(false);
    expect(isOffered([scan()], '.pdf,.png')).toBe(true);
  });

  it('is a DICOM file where the page takes no picture, and only of one', () => {
    expect(isOffered([scan()], '.dcm')).toBe(true);
    expect(isOffered([report('a.jpg', scan().findings, { kind: 'jpeg' })], '.dcm')).toBe(false);
  });

  it('is not offered for what is no picture, or not asked about', () => {
    expect(isOffered([record], '')).toBe(false);
    expect(isOffered([disc], '')).toBe(false);
    expect(isOffered([holiday()], '')).toBe(false);
    expect(isOffered([holiday(), record], '')).toBe(false);
  });

  it('is said in short words', () => {
    for (const words of Object.values(offerOf([scan()], '') ?? {}).map(say)) {
      expect(Math.max(...sentencesIn(words).map(countWords)), words).toBeLessThanOrEqual(15);
      expect(gradeOf(words), words).toBeLessThanOrEqual(6);
    }
    expect.assertions(8);
  });
});
