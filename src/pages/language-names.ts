/** Names of the languages whose print we read, in the language of the page. */
import { language, say } from '../platform/words.ts';
import { TAGS } from '../text-languages.ts';
import type { TextLanguage } from '../types.ts';

export function nameOf(id: TextLanguage): string {
  if (id === 'ukr') return say({ key: 'options_languageCyrillic' });
  return new Intl.DisplayNames(language(), { type: 'language' }).of(TAGS[id]) ?? TAGS[id];
}

/** "English, German and French". */
export function listOf(names: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(names);
}
