/** Sentences on which people may act, about their bodies or their rights: a native speaker is to read them. */
import type { Messages } from './measure.ts';

/** By the beginnings of their keys. */
export const TO_REVIEW = [
  'why_',
  'site_',
  'like_',
  'warn_babyScan',
  'warn_discNames',
  'copy_looked',
  'copy_foundNothing',
  'welcome_doesNotAdvise',
] as const;

/** What a native speaker has read, by the name of the language's folder. Who changes the English takes its key out. */
export const REVIEWED: Readonly<Record<string, readonly string[]>> = {};

const START = '<!-- Made by `npm run words`: do not edit between these lines. -->';
const END = '<!-- The end of what is made. -->';

export function keysToReview(english: Messages): string[] {
  return Object.keys(english).filter((key) => TO_REVIEW.some((start) => key.startsWith(start)));
}

/**
 * docs/translations.md with its list made anew; what stands around the list is written by hand.
 * @throws {Error} the lines between which the list stands are gone
 */
export function withReviewList(document: string, english: Messages, languages: readonly string[]): string {
  const [before, rest] = document.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/translations.md needs ${START}`);
  return `${before}${START}\n\n${reviewList(english, languages)}\n\n${END}${after}`;
}

function reviewList(english: Messages, languages: readonly string[]): string {
  const keys = keysToReview(english);
  const translated = languages.filter((language) => language !== 'en');
  const waits = (key: string) => translated.filter((language) => !REVIEWED[language]?.includes(key));
  const counts = translated.map(
    (language) => `\`${language}\` ${keys.filter((key) => waits(key).includes(language)).length}`,
  );
  const line = (key: string) => {
    const where = waits(key).length === translated.length ? 'every language' : waits(key).join(', ');
    return `| \`${key}\` | ${cell(english[key]?.message ?? '')} | ${where} |`;
  };
  return [
    `Sentences: ${keys.length}. Of these wait: ${counts.join(', ') || 'none, there is no language beside English'}.`,
    ['| Key | English | Waits in |', '| --- | --- | --- |', ...keys.map(line)].join('\n'),
  ].join('\n\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
