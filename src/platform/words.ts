/** Words in the browser's language. */
import type { Words, WordsValue } from '../messages.ts';
import { browser } from './browser.ts';

/** The text of a `_locales` key; a missing key shows itself rather than nothing. */
export function say({ key, values = [], count }: Words): string {
  const texts = values.map(asText);
  const form = count === undefined ? '' : new Intl.PluralRules(language()).select(count);
  return (
    (form && browser.i18n.getMessage(`${key}_${form}`, texts)) || browser.i18n.getMessage(key, texts) || key
  );
}

/**
 * The language the words are in, as a BCP 47 tag, for lists and dates: that of the `_locales` folder the browser
 * took, which is English for a browser in a language we do not have (`@@ui_locale` would name the browser's).
 */
export function language(): string {
  return say({ key: 'language_code' });
}

/** Sentences one after the other. Chinese and Japanese put nothing between them. */
export function asOne(sentences: readonly string[], code: string = language()): string {
  return sentences.join(/^(?:ja|zh)/.test(code) ? '' : ' ');
}

/** `ltr` or `rtl`, of the words. */
export function direction(): 'ltr' | 'rtl' {
  return say({ key: 'language_direction' }) === 'rtl' ? 'rtl' : 'ltr';
}

function asText(value: WordsValue): string {
  if (typeof value === 'string') return value;
  if ('key' in value) return say(value);
  if ('date' in value) return writtenOut(value.date);
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(value.map(say));
}

/** @param date `YYYY-MM-DD`, or `YYYY-MM` for a month */
function writtenOut(date: string): string {
  const day = date.length > 'YYYY-MM'.length ? ({ day: 'numeric' } as const) : {};
  const format = new Intl.DateTimeFormat(language(), {
    ...day,
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(date));
}
