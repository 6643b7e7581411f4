import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ABOVE, GROUPS } from '../../../../scripts/words/groups.ts';
import { type Messages, measure, problemsOf } from '../../../../scripts/words/measure.ts';
import { keysToReview, REVIEWED, TO_REVIEW, withReviewList } from '../../../../scripts/words/review.ts';
import { wordsDocument } from '../../../../scripts/words/words-document.ts';

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const english: Messages = JSON.parse(read('src/_locales/en/messages.json'));
const languages = readdirSync(new URL('../../../../src/_locales', import.meta.url)).sort();
const one = (key: string, message: string) => measure({ [key]: { message } });

describe('the English words', () => {
  it('are below their ceilings', () => {
    expect(problemsOf(measure(english))).toEqual([]);
  });

  it('are all measured, and each group has some', () => {
    const measured = measure(english);
    expect(measured.map(({ key }) => key)).toEqual(Object.keys(english));
    for (const group of GROUPS)
      expect(
        measured.some((each) => each.group === group),
        group.name,
      ).toBe(true);
  });

  it('stand in docs/words.md as they are (npm run words)', () => {
    expect(read('docs/words.md')).toBe(wordsDocument(measure(english)));
  });
});

describe('a string', () => {
  const LONG = `${'We look at it and '.repeat(4)}stop.`;

  it.each([
    ['warn_planted', 'Radiological identifiers necessitate consideration.', 'grade 6'],
    ['why_planted', 'Radiological identifiers necessitate consideration.', 'grade 8'],
    ['options_planted', 'Radiological identifiers necessitate consideration.', 'grade 8'],
    ['why_planted', LONG, '15 words'],
    ['why_plantedSource', LONG, '15 words'],
    ['options_planted', `${'We look at it and '.repeat(5)}stop.`, '20 words'],
  ])('that is too hard is told: %s', (key, message, told) => {
    expect(problemsOf(one(key, message), {}).join()).toContain(told);
  });

  it.each([
    ['options_planted', 'Individual sensitivity'],
    ['why_plantedSource', 'International Radiological Proceedings, $DATE$.'],
    ['warn_planted', 'We look at it. We stop.'],
  ])('that is a label, a name or plain is not: %s', (key, message) => {
    expect(problemsOf(one(key, message), {})).toEqual([]);
  });

  it('that is known to be hard is left alone, and told once it is plain', () => {
    const above = { warn_planted: 'for a test' };
    expect(problemsOf(one('warn_planted', 'Radiological identifiers necessitate it.'), above)).toEqual([]);
    expect(problemsOf(one('warn_planted', 'We stop.'), above).join()).toContain('Take it out');
    expect(Object.values(ABOVE).every((reason) => reason.length > 0)).toBe(true);
  });
});

describe('the list for native speakers', () => {
  it('stands in docs/translations.md as it is (npm run words)', () => {
    const document = read('docs/translations.md');
    expect(document).toBe(withReviewList(document, english, languages));
  });

  it('names keys that there are', () => {
    for (const start of TO_REVIEW) {
      expect(
        Object.keys(english).some((key) => key.startsWith(start)),
        start,
      ).toBe(true);
    }
    for (const [language, keys] of Object.entries(REVIEWED)) {
      expect(languages).toContain(language);
      expect(keysToReview(english)).toEqual(expect.arrayContaining([...keys]));
    }
  });

  it('counts what waits in each language', () => {
    const document = read('docs/translations.md');
    const text = withReviewList(document, { why_a: { message: 'Less | more.' } }, ['de', 'en']);
    expect(text).toContain('Sentences: 1. Of these wait: `de` 1.');
    expect(text).toContain('| `why_a` | Less \\| more. | every language |');
  });

  it('is not written into a page without a place for it', () => {
    expect(() => withReviewList('# Translations', english, languages)).toThrow('docs/translations.md needs');
  });
});
