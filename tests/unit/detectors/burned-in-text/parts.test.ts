/** Dates, national numbers and spellings, each for itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nationalNumbersIn } from '../../../../src/detectors/burned-in-text/meaning/check-digits.ts';
import { datesIn, misreadDaysIn } from '../../../../src/detectors/burned-in-text/meaning/dates.ts';
import {
  distance,
  findNear,
  NearIndex,
  skeleton,
} from '../../../../src/detectors/burned-in-text/meaning/spelling.ts';
import { anyText } from '../in-hand.ts';

const days = (text: string) => datesIn(text).map(({ year, month, day }) => `${year}-${month}-${day}`);

describe('days', () => {
  it.each([
    ['19760616', '1976-6-16'],
    ['16.06.1976', '1976-6-16'],
    ['06/16/1976', '1976-6-16'],
    ['1976/06/16', '1976-6-16'],
    ['16-JUN-1976', '1976-6-16'],
    ['16JUN1976', '1976-6-16'],
    ['June 16th, 1976', '1976-6-16'],
    ['16. Juni 1976', '1976-6-16'],
    ['16 de junio de 1976', '1976-6-16'],
    ['16 août 2020', '2020-8-16'],
    ['1 marca 2020', '2020-3-1'],
    ['5 квітня 2021', '2021-4-5'],
    ['5 мая 2021', '2021-5-5'],
    ['2021年3月2日', '2021-3-2'],
    ['令和3年4月5日', '2021-4-5'],
    ['S51.6.16', '1976-6-16'],
    ['l6.O6.1976', '1976-6-16'],
    ['01 09 2012', '2012-9-1'],
    ['12.5.10', '2010-5-12'],
    ['29.02.2020', '2020-2-29'],
    ['16.06,1976', '1976-6-16'],
    ['1606.1976', '1976-6-16'],
    ['16.061976', '1976-6-16'],
    ['16061976', '1976-6-16'],
    ['Oet 10, 1982', '1982-10-10'],
    ['26-/11-1965', '1965-11-26'],
    ['04.17:1975', '1975-4-17'],
    ['04:20.2010', '2010-4-20'],
    ['Acq::09.07:2010', '2010-7-9'],
    ['1992:02-24', '1992-2-24'],
    ['Mar 8: 2064', '2004-3-8'],
    ['12-Jun-2810', '2010-6-12'],
    ['09-Mar-—1969', '1969-3-9'],
  ])('%s is %s', (text, day) => {
    expect(days(text)).toEqual([day]);
  });

  it.each([
    ['86-27-2016', 2016],
    ['2818-11-27', 2018],
    ['68-11-2816', 2016],
    ['89-May—1979', 1979],
    ['105.1953', 1953],
  ])('%s is a day of %i, misread', (text, year) => {
    expect(days(text)).toEqual([]);
    expect(misreadDaysIn(text).map((date) => date.year)).toEqual([year]);
  });

  it.each([
    '12:30:45',
    '1.2.840.113619.2',
    '99.99.2020',
    '31.04.2020',
    '5.0.1',
    '192.168.1.1',
    '12345678',
    '2021',
    '40 2020',
    'May',
    '1/2',
    'v1.12.2020.3',
  ])('are not in %s', (text) => {
    expect(days(text)).toEqual([]);
  });

  it('of any text lie in it, and do not overlap', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.stringMatching(/^[\d./\- JFMASONDabcenpruty,]{0,60}$/)), (text) => {
        const found = datesIn(text);
        expect(found.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
        expect(found.every(({ start }, i) => start >= (found[i - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});

describe('national numbers', () => {
  it.each([
    ['943 476 5919', 'uk'],
    ['9434765919', 'uk'],
    ['RSSMRA76H56H501I', 'it'],
    ['12345678Z', 'es'],
    ['X1234567L', 'es'],
    ['529.982.247-25', 'br'],
    ['2 69 05 49 588 157 80', 'fr'],
    ['112-233-445 95', 'ru'],
    ['11010519491231002X', 'cn'],
    ['44051401359', 'pl'],
    ['A123456780', 'de'],
    ['756.9217.0769.85', 'ch'],
    ['85.07.30-033.28', 'be'],
    ['111222333', 'nl'],
    ['811218-9876', 'se'],
    ['1234 5678 9018', 'jp'],
    ['078-05-1120', 'us'],
  ])('%s is of %s', (text, of) => {
    expect(nationalNumbersIn(`x ${text} y`).map((found) => found.of)).toEqual([of]);
  });

  it.each([
    '943 476 5918',
    '12345678A',
    '529.982.247-26',
    '112-233-445 96',
    '110105194912310021',
    '44051401358',
    '000-12-3456',
    '756.9217.0769.86',
    '85.07.30-033.29',
    '811218-9875',
    '111111111',
    '12.03.2021',
  ])('%s is none', (text) => {
    expect(nationalNumbersIn(text)).toEqual([]);
  });
});

describe('spellings', () => {
  it.each([
    ['Name', 'Narne'],
    ['DOE', 'D0E'],
    ['Patient ID', 'Patlent 1D'],
    ['Müller', 'MULLER'],
    ['RÖNTGEN', 'RONTGEN'],
    ['ИВАНОВ', 'Иванов'],
    ['СТАТЬ', 'CTATЬ'],
  ])('%s may be read as %s', (one, other) => {
    expect(skeleton(one)).toBe(skeleton(other));
  });

  it('are found at one letter’s distance, and no further', () => {
    const word = fc.stringMatching(/^[abcde]{5,8}$/);
    fc.assert(
      fc.property(word, word, (key, asked) => {
        const found = new NearIndex([[key, true]], 5).near(asked) ?? false;
        expect(found).toBe(distance(key, asked) <= 1);
      }),
    );
  });

  it('are found in a text where they are nearest', () => {
    expect(findNear('xxdoejaneyy', 'doejane', 1)).toEqual({ start: 2, end: 9 });
    expect(findNear('xxdoejameyy', 'doejane', 1)).toEqual({ start: 2, end: 9 });
    expect(findNear('xxdoxjameyy', 'doejane', 1)).toBeUndefined();
    expect(findNear('', 'a', 1)).toBeUndefined();
  });
});
