/** Words in the browser's language. */
import type { Words } from '../messages.ts';
import { browser } from './browser.ts';

/** The text of a `_locales` key; a missing key shows itself rather than nothing. */
export function say({ key, values = [] }: Words): string {
  return browser.i18n.getMessage(key, values.map(asText)) || key;
}

/**
 * The language the words are in, as a BCP 47 tag, for lists and dates: that of the `_locales` folder the browser
 * took, which is English for a browser in a language we do not have (`@@ui_locale` would name the browser's).
 */
export function language(): string {
  return say({ key: 'language_code' });
}

/** `ltr` or `rtl`, of the words. */
export function direction(): 'ltr' | 'rtl' {
  return say({ key: 'language_direction' }) === 'rtl' ? 'rtl' : 'ltr';
}

function asText(value: string | Words | Words[]): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return say(value);
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(value.map(say));
}
