/** Words in the browser's language. */
import type { Words } from '../messages.ts';
import { browser } from './browser.ts';

/** The text of a `_locales` key; a missing key shows itself rather than nothing. */
export function say({ key, values = [] }: Words): string {
  return browser.i18n.getMessage(key, values.map(asText)) || key;
}

/** The language the words are in, as a BCP 47 tag, for lists and dates. */
export function language(): string {
  return browser.i18n.getMessage('@@ui_locale').replace('_', '-') || 'en';
}

/** `ltr` or `rtl`. */
export function direction(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

function asText(value: string | Words | Words[]): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return say(value);
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(value.map(say));
}
