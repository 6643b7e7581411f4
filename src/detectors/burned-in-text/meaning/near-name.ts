/**
 * A name that the file holds, in print that was read badly: each of its two parts as near as any attempt at the line came.
 * Of 50,000 names of others, two were so near on 240 pictures.
 */
import type { Place } from '../../../types.ts';
import { type Letters, placeOfLetters, spanOf } from './letters.ts';
import { isNoName } from './no-names.ts';
import { around, isBeside, type Span } from './rows.ts';
import { distance, skeleton } from './spelling.ts';

/** Of the letters of both parts, and of one alone: so many may be wrong, missing or added. */
const WRONG = 0.25;
const WRONG_IN_PART = 0.4;
/** Letters of a name that is looked for so. */
const SHORTEST = 6;
/** Words that a part of a name may have come apart in. */
const PIECES = 3;
/** Of the height of print: what stands between the two parts at most, beside and below each other. */
const FAR_BESIDE = 3;
const FAR_BELOW = 2.2;
/** Of the narrower part: how far both may stand over each other, as their places are shares of words. */
const OVER = 0.3;

interface Near {
  /** Letters that are wrong, missing or added. */
  wrong: number;
  place: Place;
}

/** @param parts the family name and the given name, blanks and hyphens in them do not count */
export function nearName(
  lines: readonly Letters[],
  [family, given]: readonly [string, string],
): Place | undefined {
  const [first, second] = [skeleton(family), skeleton(given)];
  const most = Math.floor(WRONG * (first.length + second.length));
  if (Math.min(first.length, second.length) < 2 || first.length + second.length < SHORTEST) return undefined;
  const joined = [first + second, second + first].flatMap((name) => nearIn(lines, name, most));
  const firsts = nearIn(lines, first, Math.floor(WRONG_IN_PART * first.length));
  const seconds = nearIn(lines, second, Math.floor(WRONG_IN_PART * second.length));
  const pairs = firsts.flatMap((one) =>
    seconds
      .filter((other) => one.wrong + other.wrong <= most && areOneName(one.place, other.place))
      .map((other) => ({ wrong: one.wrong + other.wrong, place: around([one.place, other.place]) })),
  );
  return [...joined, ...pairs].sort((a, b) => a.wrong - b.wrong)[0]?.place;
}

/** Where a word, or a few one behind the other, come as near to the letters. */
function nearIn(lines: readonly Letters[], bones: string, most: number): Near[] {
  return lines.flatMap((line) =>
    windowsOf(line, bones.length, most).flatMap((span) => {
      const wrong = distance(line.text.slice(span.start, span.end), bones);
      if (wrong > most) return [];
      const { start, end } = spanOf(line, span);
      // `Series` is no `de Vries`.
      if (wrong > 0 && isNoName(line.row.text.slice(start, end))) return [];
      return { wrong, place: placeOfLetters(line, span) };
    }),
  );
}

function windowsOf({ starts, ends }: Letters, length: number, most: number): Span[] {
  const behind = [...ends];
  return [...starts].flatMap((start, i) =>
    behind
      .slice(i, i + PIECES)
      .filter((end) => Math.abs(end - start - length) <= most)
      .map((end) => ({ start, end })),
  );
}

function areOneName(a: Place, b: Place): boolean {
  const height = Math.max(a.height, b.height);
  const gap = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  if (!isBeside(a, b)) return a.picture === b.picture && Math.abs(a.y - b.y) < FAR_BELOW * height;
  return gap > -OVER * Math.min(a.width, b.width) && gap < FAR_BESIDE * height;
}
