/** A row of print as the letters that a name or a number is looked for in. */
import type { Place } from '../../../types.ts';
import { placeOf, type Row, type Span } from './rows.ts';
import { skeleton } from './spelling.ts';

/** A text and where each of its letters stands. */
export interface Letters {
  text: string;
  row: Row;
  /** Of each letter, its place in the row's text. */
  at: readonly Span[];
  /** Does a word begin, and end, at this letter? */
  starts: ReadonlySet<number>;
  ends: ReadonlySet<number>;
}

/** The row as a skeleton without blanks. */
export function lettersOf(row: Row): Letters {
  let text = '';
  const at: Span[] = [];
  const [starts, ends] = [new Set<number>(), new Set<number>()];
  for (const token of row.tokens) {
    for (const part of token.text.matchAll(/[\p{L}\p{M}]+|\d+/gu)) {
      const bones = skeleton(part[0]);
      if (bones === '') continue;
      starts.add(text.length);
      const start = token.start + part.index;
      const share = part[0].length / bones.length;
      for (let i = 0; i < bones.length; i++) {
        at.push({ start: Math.floor(start + i * share), end: Math.ceil(start + (i + 1) * share) });
      }
      text += bones;
      ends.add(text.length);
    }
  }
  return { text, row, at, starts, ends };
}

/** Where letters stand in the row's text. */
export function spanOf({ at }: Letters, { start, end }: Span): Span {
  return { start: at[start]?.start ?? 0, end: at[end - 1]?.end ?? 0 };
}

/** Where they stand on the picture. */
export function placeOfLetters(letters: Letters, span: Span): Place {
  return placeOf(letters.row, spanOf(letters, span));
}
