/** A claim of the "Why?" part with what it rests on. */
import type { Reason, WordsValue } from '../messages.ts';

/** @param date the source's: a day, a month, or where no more is known the year in digits */
export function sourced(claim: string, source: string, date: WordsValue, url: string): Reason {
  return { words: { key: claim }, source: { words: { key: source, values: [date] }, url } };
}
