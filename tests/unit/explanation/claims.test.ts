import '../english.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Jurisdiction } from '../../../src/explanation/jurisdiction.ts';
import { MOST_REASONS, reasonsFor } from '../../../src/explanation/reasons.ts';
import type { Reason, WordsValue } from '../../../src/messages.ts';
import { say } from '../../../src/platform/words.ts';
import { ownSite, sites } from '../../../src/sites/index.ts';
import { finding, report } from './reports.ts';

/** Reasons that claim nothing of the law, of science or of what a site does. All others name their source. */
const OURS = [
  'why_animal',
  'why_anySite',
  'why_askClinic',
  'why_askVet',
  'why_babyScan',
  'why_limits',
  'why_noWayBack',
  'why_whose',
];

const PLACES: readonly (Jurisdiction | undefined)[] = [undefined, 'us', 'eu', 'uk', 'ca', 'au'];
const KINDS =
  'kindCt kindMri kindXray kindUltrasound kindReport kindDocument kindDirectory recognizable headScan';
const PARTS = ['CHEST', 'Head', 'FETUS', 'Brain', 'LIVER', ''];

const file = fc
  .record({
    kinds: fc.subarray(KINDS.split(' ')),
    part: fc.constantFrom(...PARTS),
    species: fc.constantFrom(undefined, 'Ca…', 'Hu…', 'Homo sapiens'),
    named: fc.boolean(),
  })
  .map(({ kinds, part, species, named }) =>
    report('IM1', [
      ...kinds.map((kind) => finding(kind)),
      finding('bodyPart', { group: 'body', shown: part }),
      ...(species === undefined ? [] : [finding('species', { group: 'body', shown: species })]),
      ...(named ? [finding('patientName', { group: 'who', identifying: true, shown: 'J… D…' })] : []),
    ]),
  );
const site = fc.constantFrom(undefined, ownSite('own.example.org'), ...sites);
const batch = fc.record({ files: fc.array(file, { maxLength: 4 }), site, place: fc.constantFrom(...PLACES) });

const each = (check: (reasons: Reason[]) => void) =>
  fc.assert(
    fc.property(batch, ({ files, site: one, place }) => check(reasonsFor(files, one, place))),
    { numRuns: 500 },
  );

const datesOf = (values: readonly WordsValue[] = []): string[] =>
  values.flatMap((value) => {
    if (typeof value === 'string') return /^\d{4}$/.test(value) ? [value] : [];
    return 'date' in value ? [value.date] : [];
  });

/** A day, a month or a year of the calendar. */
function isReal(date: string): boolean {
  const day = date + '-01-01'.slice(date.length - 'YYYY'.length);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
}

it.each([
  ['2026-02-28', true],
  ['2026-02-30', false],
  ['2026-13', false],
  ['2026-03', true],
  ['2026', true],
  ['soon', false],
])('a test of dates knows %s: %s', (date, expected) => {
  expect(isReal(date)).toBe(expected);
});

it('no claim about law, science or a site stands without a source', () => {
  each((reasons) => {
    for (const { words, source } of reasons) {
      expect(source !== undefined || OURS.includes(words.key), words.key).toBe(true);
    }
  });
});

it('every source has an https address and a date', () => {
  each((reasons) => {
    for (const { words, source } of reasons) {
      if (!source) continue;
      expect(new URL(source.url).protocol, words.key).toBe('https:');
      const dates = datesOf(source.words.values);
      expect(dates.length, words.key).toBe(1);
      expect(dates.every(isReal), `${words.key}: ${dates}`).toBe(true);
      expect(say(source.words)).toMatch(/\b20\d\d\.$/);
    }
  });
});

it('reasons are few, each is told once, and our limits are last', () => {
  each((reasons) => {
    const keys = reasons.map(({ words }) => words.key);
    expect(keys.length).toBeLessThanOrEqual(MOST_REASONS);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.at(-1)).toBe('why_limits');
    for (const { words } of reasons) expect(say(words)).not.toBe(words.key);
  });
});

it('the law of a place is told there alone', () => {
  fc.assert(
    fc.property(batch, ({ files, site: one, place }) => {
      const laws = reasonsFor(files, one, place).filter(({ words }) => words.key.startsWith('why_law'));
      expect(laws.length).toBeLessThanOrEqual(place === undefined ? 0 : 1);
    }),
  );
});

it('every site that says something has a source, a date and the day it was read', () => {
  for (const { id, sentence, source, date, read } of sites) {
    if (sentence === undefined) continue;
    expect(source, id).toMatch(/^https:\/\//);
    expect(
      [date, read].every((day) => day !== undefined && isReal(day)),
      id,
    ).toBe(true);
  }
});
