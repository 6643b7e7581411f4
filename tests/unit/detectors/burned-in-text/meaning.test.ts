import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../../../src/detectors/burned-in-text/meaning/index.ts';
import type { Finding } from '../../../../src/types.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { misread } from '../../../fixtures/print/noise.ts';
import { ORDINARY, TECHNICAL } from '../../../fixtures/print/ordinary.ts';
import { FORMS, PEOPLE } from '../../../fixtures/print/people.ts';
import { printed } from '../../../fixtures/print/printed.ts';
import { ON_SCANS, RECORDS } from '../../../fixtures/print/records.ts';
import { anyText } from '../in-hand.ts';

/** Thousands of texts, on machines that do other things too; milliseconds. */
const PATIENCE = { timeout: 120_000 };
/** Labels that always tell who somebody is. */
const WHO = 'patientName patientId accessionNumber otherPatientIds birthDate phone address'.split(' ');

function read(text: string, looksMedical: boolean, confidence = 90): Finding[] {
  return findingsIn(printed(text.replaceAll(' / ', '\n'), confidence), {
    sign: looksMedical ? 'clear' : 'none',
    known: [],
  });
}

const labels = (findings: readonly Finding[]) =>
  new Set(findings.map(({ label }) => label.slice('found_'.length)));
const isMedical = (findings: readonly Finding[]) => findings.some(({ medical }) => medical);
const identifies = (findings: readonly Finding[]) => findings.some(({ identifying }) => identifying);
const rows = (table: readonly string[]) => table.map((line) => line.split(' = ') as [string, string]);
const formOf = (name: string, form: number) => {
  const [family = '', given = ''] = name.split('^');
  return FORMS[form % FORMS.length]?.(family, given) ?? '';
};

function share(texts: readonly string[], isRight: (text: string) => boolean): number {
  return texts.filter(isRight).length / texts.length;
}

const words: Record<string, { message: string }> = JSON.parse(
  readFileSync(new URL('../../../../src/_locales/en/messages.json', import.meta.url), 'utf8'),
);

describe('records', () => {
  it.each(rows(RECORDS))('%s: %s', (expected, text) => {
    const findings = read(text, false);
    const found = labels(findings);
    expect([...expected.split(' ')].filter((label) => !found.has(label))).toEqual([]);
    expect(isMedical(findings)).toBe(true);
    const who = findings.filter(({ identifying }) => identifying).map(({ label }) => label);
    expect(who.length > 0, who.join()).toBe(expected.split(' ').some((label) => WHO.includes(label)));
  });

  it.each(rows(ON_SCANS))('on scans: %s: %s', (expected, text) => {
    const findings = read(text, true);
    const found = labels(findings);
    expect([...expected.split(' ')].filter((label) => !found.has(label))).toEqual([]);
    const named = expected.split(' ').some((label) => WHO.includes(label) || /doctor/i.test(label));
    expect(identifies(findings)).toBe(named);
    // That a name stands there proves nothing medical: the picture must.
    if (!named) expect(isMedical(findings)).toBe(false);
  });
});

describe('ordinary texts', () => {
  it.each(ORDINARY)('say nothing: %s', (text) => {
    expect(read(text, false)).toEqual([]);
  });

  it.each(TECHNICAL)('of technique name nobody: %s', (text) => {
    expect(read(text, true).filter(({ identifying }) => identifying)).toEqual([]);
  });
});

describe('misread print', PATIENCE, () => {
  const seeds = [1, 2, 3];
  const texts = (table: readonly string[], rate: number) =>
    table.flatMap((text, i) => seeds.map((seed) => misread(text, i * 31 + seed, rate)));
  const named = rows(RECORDS).flatMap(([, text]) => (identifies(read(text, false)) ? [text] : []));
  const onScans = rows(ON_SCANS).flatMap(([, text]) => (identifies(read(text, true)) ? [text] : []));
  const people = PEOPLE.map(formOf);

  it('of records is found, one letter in thirty wrong', () => {
    const records = rows(RECORDS).map(([, text]) => text);
    expect(share(texts(records, 0.033), (text) => isMedical(read(text, false)))).toBeGreaterThan(0.94);
    expect(share(texts(named, 0.033), (text) => identifies(read(text, true)))).toBeGreaterThan(0.99);
    expect(share(texts(onScans, 0.033), (text) => identifies(read(text, true)))).toBeGreaterThan(0.95);
    expect(share(texts(people, 0.033), (text) => identifies(read(text, true)))).toBeGreaterThan(0.97);
  });

  it('of ordinary things stays ordinary, one letter in ten wrong', () => {
    expect(share(texts(ORDINARY, 0.1), (text) => !isMedical(read(text, false)))).toBeGreaterThan(0.99);
    expect(share(texts(TECHNICAL, 0.1), (text) => !identifies(read(text, true)))).toBeGreaterThan(0.98);
  });
});

it('believes a day that was read badly, and no other word', () => {
  const found = labels(read('Patient ID: 4823761 / 09-26-1969 / Halden', true, 12));
  expect([...found]).toEqual(['examDate']);
});

describe('names without a label', PATIENCE, () => {
  it.each([0, 1, 2, 3, 4])('are found on a scan, form %#', (form) => {
    const missed = PEOPLE.map((name) => formOf(name, form)).filter(
      (text) => !labels(read(text, true)).has('patientName'),
    );
    expect(missed).toEqual([]);
  });

  it('are not heard where the reader was not sure', () => {
    expect(read('JANE DOE', true, 45)).toEqual([]);
    expect(read('Harriet Whitfield', true, 29)).toEqual([]);
  });

  it('are told where they stand', () => {
    const [name] = read('ABDOMEN / Name: DOE^JANE   12/03/2021', true);
    expect(name).toMatchObject({
      label: 'found_patientName',
      shown: 'J… D…',
      where: 'printed on the picture',
    });
    const { x = 0, y, width = 0 } = name?.place ?? {};
    expect([Math.round(x / 0.008), y, Math.round(width / 0.008)]).toEqual([6, 0.03, 8]);
  });
});

describe('values and their labels', () => {
  it.each([
    ['Patient Name   Jane Doe', 'J… D…'],
    ['Patient Name / Jane Doe', 'J… D…'],
    ['Patient Name:Jane Doe', 'J… D…'],
    ['PatientName : Jane Doe', 'J… D…'],
    ['Patlent Narne: Jane Doe', 'J… D…'],
    ['Patient Nane Jane Doe', 'J… D…'],
    ['Patient Name: Jane Doe DOB: 16.06.1976', 'J… D…'],
    ['Name   ID   Sex / Jane Doe   123456   F', 'J… D…'],
    ['患 者 姓 名 ： 王 小 明', '王…'],
  ])('%s', (text, shown) => {
    expect(read(text, true).find(({ label }) => label === 'found_patientName')?.shown).toBe(shown);
  });

  it.each([
    'Patient Name:',
    'Patient Name: ANONYMOUS',
    'MRN: 0',
    'MRN:',
    'Patient ID: XXXX',
    'Patient Name: Patient ID:',
  ])('%s says nothing', (text) => {
    expect(read(text, false)).toEqual([]);
  });

  it('of a work list are all told', () => {
    const people = PEOPLE.slice(0, 40);
    const list = [
      'Patient Name           Patient ID   Birth Date',
      ...people.map(
        (name, i) => `${name.padEnd(20)}   ${12345678 + i * 1357}     ${10 + (i % 18)}.06.19${50 + i}`,
      ),
    ];
    const findings = read(list.join('\n'), false);
    expect(findings).toHaveLength(120);
    expect(findings.every(({ identifying, medical }) => identifying && medical)).toBe(true);
  });
});

describe('names at the top of a report', () => {
  const report = 'MRI BRAIN / FINDINGS: The ventricles are normal. / IMPRESSION: Normal.';

  it.each([
    ['Marit Halden', 'M… H…'],
    ['Prepared for: Marit Halden', 'M… H…'],
    ['Pat.: Halden Marit', 'H… M…'],
    ['Client: Marit Halden / 14 Elm Road', 'M… H…'],
    ['Marit Halden geb. 04.11.1961', 'M… H…'],
  ])('%s', (top, shown) => {
    const name = read(`${top} / ${report}`, false).find(({ label }) => label === 'found_patientName');
    expect(name?.shown).toBe(shown);
  });

  it.each([
    'Dr. Helen Marsh',
    'Dear Dr Marsh',
    'Sehr geehrter Herr Kollege',
    'Riverside Imaging Center',
    'Laboratorio Analisi',
  ])('are none of doctors and hospitals: %s', (top) => {
    const found = labels(read(`${top} / ${report}`, false));
    expect(found).toContain('medicalWords');
    expect(found).not.toContain('patientName');
  });
});

describe('any text', PATIENCE, () => {
  const line = fc.oneof(anyText, fc.constantFrom(...ORDINARY, ...TECHNICAL), fc.string({ unit: 'grapheme' }));

  it('is answered for, at most sixty times, with words for everything', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.boolean(),
        fc.nat({ max: 100 }),
        (lines, scan, confidence) => {
          const findings = read(lines.join('\n'), scan, confidence);
          expect(findings.length).toBeLessThanOrEqual(60);
          for (const { label, place, where } of findings) {
            expect(words[label]?.message).toBeTruthy();
            expect(where).toBe('printed on the picture');
            expect(place?.width).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it('is never shown in full', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,10}$/);
    const number = fc.stringMatching(/^[1-9]\d{6,9}$/);
    fc.assert(
      fc.property(word, word, number, (family, given, id) => {
        const findings = read(
          `Patient Name: ${family}, ${given} / MRN: ${id} / Address: 12 ${family} Street`,
          true,
        );
        const shown = findings.map((finding) => finding.shown ?? '').join(' ');
        for (const value of [family, given, id]) expect(shown).not.toContain(value);
      }),
    );
  });

  it.each([
    'A^',
    'Aa ',
    'A, ',
    'Mr ',
    'Dr. A ',
    '1.',
    '1-',
    '12 ',
    '1/1/',
    'Patient ',
    'Name: ',
    'MRN',
    'mrn: ',
    'a@',
    '+1 ',
    '(12) ',
    'Calle A ',
    '1 A St, ',
    '王',
    '年',
    'ア ',
    'И',
    'S1.',
    "O'",
    'e\u0301',
    'mg/dL 1-2 ',
    'Rx ',
  ])('of many “%s” is done with soon', (part) => {
    const long = part.repeat(20_000 / part.length);
    const walls = [
      long,
      Array.from({ length: 500 }, () => part.repeat(60)).join('\n'),
      long.replaceAll(' ', '\n').slice(0, 30_000),
    ];
    for (const text of walls) {
      const before = cpuNow();
      read(text, true);
      expect(cpuNow() - before).toBeLessThan(6000);
    }
  });
});
