import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isNobodysCare,
  oddsOfCare,
  windowsOf,
} from '../../../../src/detectors/burned-in-text/meaning/learned/care.ts';
import { BITS, featureOf, modelOf } from '../../../../src/detectors/burned-in-text/meaning/learned/linear.ts';
import { likeliestNames } from '../../../../src/detectors/burned-in-text/meaning/learned/name.ts';
import { wordsOfText } from '../../../../src/detectors/burned-in-text/meaning/learned/words-of-text.ts';
import { rowsOf } from '../../../../src/detectors/burned-in-text/meaning/rows.ts';
import { findingsInText } from '../../../../src/detectors/document/index.ts';
import { linesOf } from '../../../../src/detectors/document/lines.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { ORDINARY_FILES } from '../../../fixtures/documents/ordinary.ts';

const rows = (text: string) => rowsOf(linesOf(text));
const isTold = (text: string) => findingsInText(text, () => '').length > 0;

describe('a linear model', () => {
  const [here, there] = [featureOf(1, 'here'), featureOf(2, 'there')];
  const base64 = (bytes: readonly number[]) => Buffer.from(Int8Array.from(bytes).buffer).toString('base64');
  const inSevenBits = (step: number): number[] =>
    step < 0x80 ? [step] : [(step & 0x7f) | 0x80, ...inSevenBits(step >> 7)];
  const [first = 0, second = 0] = [here, there].sort((a, b) => a - b);
  const packed = {
    scale: 0.01,
    steps: base64([...inSevenBits(first), ...inSevenBits(second - first)]),
    weights: base64(first === here ? [100, -50] : [-50, 100]),
  };

  it('adds what speaks for something and against it, by how much there is', () => {
    const odds = modelOf(packed, 1);
    expect(odds(new Set([here]))).toBeCloseTo(1);
    expect(odds(new Set([there]))).toBeCloseTo(-0.5);
    expect(odds(new Set([here, there]))).toBeCloseTo(0.5 / Math.sqrt(2));
    expect(odds(new Set())).toBe(0);
  });

  it('lets a single feature decide nothing where there should be more', () => {
    expect(modelOf(packed, 100)(new Set([here]))).toBeCloseTo(0.1);
  });

  it('numbers features by their kind and what they say', () => {
    expect(featureOf(1, 'here')).not.toBe(featureOf(2, 'here'));
    fc.assert(
      fc.property(fc.nat(255), fc.string({ unit: 'binary' }), (kind, said) => {
        const feature = featureOf(kind, said);
        expect(feature).toBeGreaterThanOrEqual(0);
        expect(feature).toBeLessThan(2 ** BITS);
        expect(featureOf(kind, said)).toBe(feature);
      }),
    );
  });
});

describe('what a text is known by', () => {
  it('does not change with case, accents, vowels of Arabic and digits', () => {
    expect(wordsOfText('ŒDÈME du 12.03.2021')).toEqual(wordsOfText('œdeme du 45.67.8901'));
    expect(wordsOfText('أشعّة')).toEqual(wordsOfText('اشعه'));
    expect(wordsOfText('٣ أيام')).toEqual(wordsOfText('3 ايام'));
  });

  it('is how words begin and end, and signs of Chinese and Japanese wherever they stand', () => {
    const shared = (one: string, other: string) =>
      [...wordsOfText(one)].filter((word) => wordsOfText(other).has(word)).length;
    expect(shared('Stenose', 'Stenosis')).toBeGreaterThan(3);
    expect(shared('Gastroskopie', 'Koloskopie')).toBe(3);
    expect(shared('有高血压病史', '高血压')).toBeGreaterThanOrEqual(6);
    expect(shared('والتشخيص', 'تشخيص')).toBeGreaterThan(3);
  });
});

const CARE =
  'Seen for angina. Troponin negative, ECG sinus rhythm. Bisoprolol 2.5 mg 1-0-0, follow-up in clinic.';

const TERMS =
  'The buyer pays within thirty days of the invoice; the seller keeps the goods until then.\n'.repeat(60);

describe('a paper without a title', () => {
  it('is medical where it speaks of somebody’s care', () => {
    expect(isTold(`Doris Hallam, born 9 August 1949\n${CARE}`)).toBe(true);
    expect(isTold('Doris Hallam, born 9 August 1949\nYour parcel waits at the station until Friday.')).toBe(
      false,
    );
  });

  it('is so behind pages of something else', () => {
    expect(oddsOfCare(rows(TERMS))).toBeLessThan(0);
    expect(oddsOfCare(rows(`${TERMS}Doris Hallam, born 9 August 1949\n${CARE}`))).toBeGreaterThan(0);
  });

  it('is none of ours where it is an application, an exam, a leaflet, a study or of a pet', () => {
    for (const other of [
      'Curriculum vitae\nDoris Hallam, born 9 August 1949\n2015-2020 nurse in cardiology, Leeds. 2020 to now ward manager. Courses: ECG, wound care. English, German.',
      'Which of these is the most likely diagnosis in a man of 58 with angina and a negative troponin?\n(A) Aspirin (B) Heparin (C) Surgery (D) None',
      'Objective: to compare two drugs in angina. Methods: n = 212, p < 0.05. Results: bisoprolol 2.5 mg was not inferior. Conclusion: more studies are needed.',
      'What bisoprolol is. Active substance: bisoprolol. Do not take it if you are allergic. Possible side effects: rare. Keep out of the reach of children.',
    ])
      expect(isTold(other), other).toBe(false);
  });
});

describe('a long text', () => {
  const article = ORDINARY_FILES['an article on radiology'] ?? '';

  it('is nobody’s care where no part of it speaks of any, and only where it is long', () => {
    expect(isNobodysCare(rows(article))).toBe(true);
    expect(isNobodysCare(rows('The buyer pays.'))).toBe(false);
    expect(isNobodysCare(rows(`${TERMS}Doris Hallam, born 9 August 1949\n${CARE}`))).toBe(false);
  });

  it('is looked at in parts that hold every line, at half a step all but its ends twice', () => {
    const lines = fc.array(
      fc.string({ maxLength: 400 }).map((line) => line.replaceAll('\n', ' ')),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(lines, (all) => {
        expect(windowsOf(all).join('\n')).toBe(all.join('\n'));
        const halves = windowsOf(all, 500);
        expect(halves.at(0)?.startsWith(all[0] ?? '')).toBe(true);
        for (const line of all) expect(halves.some((part) => part.split('\n').includes(line))).toBe(true);
      }),
    );
    expect(
      windowsOf(
        Array.from({ length: 40 }, () => 'x'.repeat(100)),
        500,
      ).length,
    ).toBeGreaterThan(6);
  });
});

describe('whose paper it is', () => {
  const nameIn = (text: string) => {
    const [found] = likeliestNames(rows(text));
    return found?.row.text.slice(found.start, found.end);
  };

  it('is told by what stands around a name', () => {
    expect(
      nameIn(`To Dr. Weber\nyour patient Doris Hallam, born 9 August 1949, came for a check.\n${CARE}`),
    ).toBe('Doris Hallam');
    expect(nameIn(`HALLAM Doris  09/08/1949  F\n${CARE}\nDr. Peter Weber`)).toBe('HALLAM Doris');
  });

  it('is nobody where there are no words', () => {
    expect(nameIn('12.03.2021\n4711')).toBeUndefined();
    expect(nameIn('')).toBeUndefined();
  });

  it('lies within the row, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const [found] = likeliestNames(rows(text));
        if (found) expect(found.row.text.slice(found.start, found.end).trim()).not.toBe('');
      }),
    );
  });
});

it('takes no longer for a text that is made to take long', () => {
  const before = cpuNow();
  for (const text of [
    'a) b) c) '.repeat(2_200),
    'A. B. '.repeat(3_300),
    '高'.repeat(20_000),
    `${'x'.repeat(400)} `.repeat(50),
  ])
    findingsInText(`Doris Hallam, born 9 August 1949\n${CARE}\n${text}`, () => '');
  expect(cpuNow() - before).toBeLessThan(3_000);
});
