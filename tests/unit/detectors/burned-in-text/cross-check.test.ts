import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossCheck } from '../../../../src/detectors/burned-in-text/meaning/cross-check.ts';
import { rowsOf } from '../../../../src/detectors/burned-in-text/meaning/rows.ts';
import type { KnownDetail } from '../../../../src/detectors/burned-in-text/printed.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { misread } from '../../../fixtures/print/noise.ts';
import { ORDINARY, TECHNICAL } from '../../../fixtures/print/ordinary.ts';
import { FORMS, PEOPLE } from '../../../fixtures/print/people.ts';
import { printed } from '../../../fixtures/print/printed.ts';
import { ON_SCANS, RECORDS } from '../../../fixtures/print/records.ts';
import { anyText } from '../in-hand.ts';

const PATIENCE = { timeout: 120_000 };
const name = (value: string): KnownDetail => ({ label: 'found_patientName', is: 'name', value });
const number = (value: string, label = 'found_patientId'): KnownDetail => ({ label, is: 'number', value });
const date = (value: string, label = 'found_birthDate'): KnownDetail => ({ label, is: 'date', value });

function check(text: string, ...known: KnownDetail[]) {
  return crossCheck(rowsOf(printed(text.replaceAll(' / ', '\n'))), known);
}

describe('a name that the file knows', PATIENCE, () => {
  it.each([
    ['Doe^Jane', 'DOE^JANE'],
    ['Doe^Jane', 'Jane Doe'],
    ['Doe^Jane', 'JANEDOE 45Y'],
    ['Doe^Jane', 'DOE / JANE'],
    ['Doe^Jane', 'D0E, JANE'],
    ['Doe^Jane^Mary', 'JANE MARY DOE'],
    ['Doe^Jane^Mary', 'Doe, Mary Jane'],
    ['Whitfield^Harriet', 'WHITFlELD H'],
    ['Whitfield^Harriet', 'Whitfie1d'],
    ['Whitfield^Harriet', 'WHIT FIELD, HARRIET'],
    ['Whitfield^Harriet', 'Harnet Whitfield'],
    ['Müller^Anna', 'MULLER ANNA'],
    ['Mueller^Anna', 'Müller, Anna'],
    ['Reed^Ann', 'REED A 12.03.2021'],
    ['Head^Long', 'HEAD^LONG'],
    ['Yamada^Tarou=山田^太郎', '山田 太郎'],
    ['王^小明', '姓名 王 小 明'],
    ['王小明', '王小明 男'],
    ['Иванова^Анна', 'ИВАНОВА АННА ПЕТРОВНА'],
    ['Van den Berg^Pieter', 'VAN DEN BERG, PIETER'],
    ['Doe Jane', 'Jane Doe'],
  ])('%s is found in %s', (value, text) => {
    expect(check(text, name(value))).toMatchObject([{ label: 'found_nameAlsoPrinted', identifying: true }]);
  });

  it.each([
    ['Doe^Jane', 'DOG JANET'],
    ['Doe^Jane', 'DOE'],
    ['Doe^Jane', 'Jane'],
    ['Doe^Jane', 'does not change'],
    ['Head^Long', 'HEAD   LONG AXIS'],
    ['Hand^Left', 'LEFT HAND AP'],
    ['Reed^Ann', 'REED'],
    ['Li^Na', 'LINAC'],
    ['Lee^Kim', 'SLEEKIMAGE'],
    ['Anonymous', 'ANONYMOUS'],
    ['Test^Patient', 'PATIENT'],
    ['王^小明', '王先生'],
    ['Doe^Jane', ''],
  ])('%s is not found in %s', (value, text) => {
    expect(check(text, name(value))).toEqual([]);
  });

  it('is found in every form, with one or two letters misread', () => {
    let missed = 0;
    let all = 0;
    for (const [i, person] of PEOPLE.entries()) {
      const [family = '', given = ''] = person.split('^');
      for (const form of FORMS) {
        for (const rate of [0, 0.06]) {
          all++;
          const text = misread(form(family, given), i, rate);
          if (check(`ABDOMEN 12/03/2021 / ${text} / MI 1.2`, name(person)).length === 0) missed++;
        }
      }
    }
    expect(missed / all).toBeLessThan(0.01);
  });

  it('is not found where somebody else or nobody is printed', () => {
    const texts = [
      ...TECHNICAL,
      ...ORDINARY.filter((text) => !/Doe|Whitfield|Smith|Roux|Rossi|Müller|Ruiz/.test(text)),
    ];
    const wall = texts.join(' / ');
    const hits = PEOPLE.slice(1).filter((person) => {
      const [family = ''] = person.split('^');
      return !wall.toLowerCase().includes(family.toLowerCase()) && check(wall, name(person)).length > 0;
    });
    expect(hits).toEqual([]);
  });

  it('is told masked, and where it stands', () => {
    const [found] = check('ABDOMEN / X DOE^JANE', name('Doe^Jane'));
    expect(found?.shown).toBe('J… D…');
    const { x = 0, y, width = 0 } = found?.place ?? {};
    expect([Math.round(x / 0.008), y, Math.round(width / 0.008)]).toEqual([2, 0.03, 8]);
  });
});

describe('a name in readings that nobody would believe', PATIENCE, () => {
  const among = (value: string, ...attempts: string[]) => {
    const lines = attempts.flatMap((text) => printed(text.replaceAll(' / ', '\n'), 0));
    return crossCheck([], [name(value)], rowsOf(lines, true));
  };

  it.each([
    [['CHEN PRIYRA'], 'Chen^Priya'],
    [['VANNDEJK KIRSTEN [F]'], 'Van Dijk^Kirsten'],
    [['alinska, Katarzyna'], 'Zielińska^Katarzyna'],
    [['TEREHUES BESHHANERINOZ', 'TEACHUE OKSAMA'], 'Tkachuk^Oksana'],
    [['MELNYK> AHORIT', 'MEUHES ANDRII'], 'Melnyk^Andrii'],
    [['Name: Maglhaes, / Leticia'], 'Magalhães^Letícia'],
  ])('%j hold %s', (attempts, value) => {
    expect(among(value, ...attempts)).toMatchObject([{ label: 'found_nameAlsoPrinted' }]);
  });

  it.each([
    [['SERIES 4  MAR'], 'De Vries^Lars'],
    [['KIM CHEN'], 'Kim^Mei'],
    [['DOG JANET'], 'Doe^Jane'],
    [['LINAC'], 'Li^Na'],
    [['KATARZYNA / A / B / C / D / E / F / G / alinska'], 'Zielińska^Katarzyna'],
    [['MARINO'], 'Marino^Maria'],
    [['LEFT HAND'], 'Hand^Left'],
    [[''], 'Doe^Jane'],
  ])('%j do not hold %s', (attempts, value) => {
    expect(among(value, ...attempts)).toEqual([]);
  });

  it('is hardly ever that of somebody else, however badly others were read', () => {
    let [pairs, wrong] = [0, 0];
    for (const [i, person] of PEOPLE.entries()) {
      const [family = '', given = ''] = person.split('^');
      const attempts = FORMS.map((form, at) => misread(form(family, given), i * 7 + at, 0.3));
      const words = person.toLowerCase().split(/[\s^-]/);
      for (const other of PEOPLE.filter((_, at) => at % 9 === i % 9)) {
        if (
          other
            .toLowerCase()
            .split(/[\s^-]/)
            .some((word) => words.includes(word))
        )
          continue;
        pairs++;
        if (among(other, `${attempts.join(' / ')} / SERIES 4 MAR / Date 7 Mar 2021`).length > 0) wrong++;
      }
    }
    expect(wrong / pairs).toBeLessThan(0.003);
  });
});

describe('a number that the file knows', () => {
  it.each([
    ['12345678', 'ID: 12345678'],
    ['12345678', 'ID 1234 5678'],
    ['0012345', '12345'],
    ['12345', '0012345'],
    ['MR-00123-A', 'MR00123A'],
    ['2021000456', '2O21000456'],
    ['12345678', 'X12345678'],
  ])('%s is found in %s', (value, text) => {
    expect(check(text, number(value))).toMatchObject([
      { label: 'found_numberAlsoPrinted', identifying: true },
    ]);
  });

  it.each([
    ['1234', '1234'],
    ['12345', '9123456'],
    ['12345678', '12345679'],
    ['11111', '11111'],
    ['00000', '00000'],
    ['CHEST', 'CHEST'],
    ['1.2.840.113619.2.55.3', '1.2.840.113619.2.55.3'],
  ])('%s is not found in %s', (value, text) => {
    expect(check(text, number(value))).toEqual([]);
  });

  it('of an exam leads to records', () => {
    expect(check('A2021004', number('A2021004', 'found_accessionNumber'))).toMatchObject([{ group: 'link' }]);
  });
});

describe('a date that the file knows', () => {
  it.each([
    '16.06.1976',
    '1976-06-16',
    '06/16/1976',
    '16-JUN-1976',
    'Jun 16, 1976',
    '19760616',
    '16.06.76',
    '1976年6月16日',
    '昭和51年6月16日',
    '16 juin 1976',
    '16 червня 1976',
    'O6/16/1976',
  ])('is found as %s', (text) => {
    expect(check(text, date('19760616'))).toMatchObject([
      { label: 'found_dateAlsoPrinted', identifying: true, shown: '…1976' },
    ]);
  });

  it.each(['16.06.1977', '17.06.1976', '1976', '16:06:19', ''])('is not found in %s', (text) => {
    expect(check(text, date('19760616'))).toEqual([]);
  });

  it('of an exam identifies nobody', () => {
    expect(check('12/03/2021', date('20210312', 'found_examDate'))).toMatchObject([
      { identifying: false, group: 'when' },
    ]);
    expect(check('12/03/2021', date('2021-03-12T10:11:12', 'found_examDate'))).toHaveLength(1);
    expect(check('12/03/2021', date('2021:03:12 10:11:12', 'found_examDate'))).toHaveLength(1);
    expect(check('12/03/2021', date('20210312101112.123', 'found_examDate'))).toHaveLength(1);
  });
});

describe('anything', PATIENCE, () => {
  it('is checked against anything', () => {
    const known = fc.record({
      label: fc.constant('found_patientName'),
      is: fc.constantFrom('name', 'number', 'date'),
      value: anyText,
    });
    fc.assert(
      fc.property(anyText, fc.array(known, { maxLength: 5 }), (text, details) =>
        Array.isArray(check(text, ...(details as KnownDetail[]))),
      ),
    );
  });

  it('is checked soon, however much is printed', () => {
    const wall = [...ORDINARY, ...RECORDS, ...ON_SCANS].join(' / ');
    const known = Array.from({ length: 40 }, (_, i) =>
      i % 2 ? name(`Wxyz${i}^Qwer`) : number(`98765432${i}`),
    );
    const before = cpuNow();
    check(wall, ...known);
    expect(cpuNow() - before).toBeLessThan(6000);
  });
});
