import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTextLanguage, languagesFor, TAGS, TEXT_LANGUAGES } from '../../src/text-languages.ts';

const auto = { languages: [] };

describe('the languages to read', () => {
  it.each([
    [['en-US', 'en'], ['eng']],
    [
      ['de-AT', 'en'],
      ['deu', 'eng'],
    ],
    [['fr'], ['fra', 'eng']],
    [
      ['pt-BR', 'es-419'],
      ['por', 'spa', 'eng'],
    ],
    [
      ['en-GB', 'ru-RU', 'uk'],
      ['eng', 'ukr'],
    ],
    [
      ['zh-Hant-TW', 'ja-JP-u-ca-japanese'],
      ['chi_sim', 'jpn', 'eng'],
    ],
    [
      ['it', 'pl', 'be', 'bg'],
      ['ita', 'pol', 'ukr', 'eng'],
    ],
    [['DE-de'], ['deu', 'eng']],
    [['eo', 'tlh'], ['eng']],
    [[], ['eng']],
    [['', '-', 'toString', '__proto__', 'constructor'], ['eng']],
  ])('of a browser in %j', (browsers, languages) => {
    expect(languagesFor(auto, browsers)).toEqual(languages);
  });

  it('are the browser’s own, English, and those that were added, each once', () => {
    expect(languagesFor({ languages: ['jpn', 'deu', 'eng'] }, ['de'])).toEqual(['deu', 'eng', 'jpn']);
  });

  it('are never none, never doubled and all known, whatever the browser says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('de', 'EN-us', 'ja'))),
        fc.subarray([...TEXT_LANGUAGES]),
        (browsers, added) => {
          const languages = languagesFor({ languages: added }, browsers);
          expect(languages).toContain('eng');
          expect(new Set(languages).size).toBe(languages.length);
          expect(languages.every(isTextLanguage)).toBe(true);
          for (const language of added) expect(languages).toContain(language);
        },
      ),
    );
  });

  it('have names that a browser can say', () => {
    for (const tag of Object.values(TAGS)) {
      expect(new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag)).toBeTruthy();
    }
    expect(isTextLanguage('toString')).toBe(false);
  });
});
