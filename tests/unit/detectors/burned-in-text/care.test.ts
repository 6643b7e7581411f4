import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfOthers } from '../../../../src/detectors/burned-in-text/meaning/care/others.ts';
import { Vocabulary } from '../../../../src/detectors/burned-in-text/meaning/care/vocabulary.ts';
import { findingsInText } from '../../../../src/detectors/document/index.ts';
import { cpuNow } from '../../../cpu-time.ts';

const isTold = (text: string) => findingsInText(text, () => '').length > 0;

describe('a vocabulary', () => {
  const words = new Vocabulary('stenos ödem hb$ arret$de$trav 高血压 ضغط$الدم');

  it('finds beginnings of words, whole words, phrases, and signs wherever they stand', () => {
    expect(words.in('Stenose, STENOSIS')).toEqual(new Set(['stenos']));
    expect(words.in('Oedem Ödem œdème')).toEqual(new Set(['odem']));
    expect(words.in('Hb 12, Hba')).toEqual(new Set(['hb']));
    expect(words.in('Arrêt de travail')).toEqual(new Set(['arret de trav']));
    expect(words.in('有高血压病史')).toEqual(new Set(['高血压']));
    expect(words.in('ارتفاع ضغط الدم')).toEqual(new Set(['ضغط الدم']));
  });

  it('finds nothing inside of words, and takes any text', () => {
    expect(words.in('prestenosis chb arret du travail')).toEqual(new Set());
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => words.in(text).size <= text.length));
  });
});

describe('a paper without a title', () => {
  const CARE =
    'Seen for angina. Troponin negative, ECG sinus rhythm. Bisoprolol 2.5 mg 1-0-0, follow-up in clinic.';

  it('is medical where it says whose care it speaks of', () => {
    expect(isTold(CARE)).toBe(false);
    expect(isTold(`Doris Hallam, born 9 August 1949\n${CARE}`)).toBe(true);
    expect(isTold('Doris Hallam, born 9 August 1949\nYour parcel waits at the station until Friday.')).toBe(
      false,
    );
  });

  it('is none of ours where it is an application, an exam, a leaflet or a study', () => {
    const person = 'Doris Hallam, born 9 August 1949';
    for (const other of [
      `Curriculum vitae\n${person}\n${CARE}`,
      `${person}\n${CARE}\n(A) Aspirin (B) Heparin (C) Surgery (D) None`,
      `${person}\nObjective: to compare. Methods: n = 212, p < 0.05.\n${CARE}`,
      `${person}\nActive substance: bisoprolol. Side effects: rare. Keep out of the reach of children.\n${CARE}`,
    ])
      expect(isTold(other), other).toBe(false);
  });
});

it('takes no longer for a text that is made to take long', () => {
  const before = cpuNow();
  for (const text of ['a) b) c) '.repeat(2_200), 'A. B. '.repeat(3_300), '1-0-'.repeat(5_000)]) {
    isOfOthers(text);
    findingsInText(`Doris Hallam, born 9 August 1949\n${text}`, () => '');
  }
  expect(cpuNow() - before).toBeLessThan(3_000);
});
