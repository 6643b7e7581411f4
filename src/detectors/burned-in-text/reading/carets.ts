/**
 * The `^` of `DOE^JANE` (PS3.5 6.2.1), which no reader was taught: it makes an A of it, or quotation marks. Found by its
 * shape, taken out before the line is read, and put back between the words.
 */
import type { Grey, ReadWord } from '../../../types.ts';
import { type Component, componentsOf } from './components.ts';
import { INK } from './lines.ts';
import { medianOf } from './looks.ts';
import { heightOf, widthOf } from './rows.ts';

const LEAST_HEIGHT = 3;
/** Of a capital's height. */
const LOW = { least: 0.18, most: 0.7 };
const WIDE = { least: 0.25, most: 0.95 };
/** Its head stands about as high as the capitals' do, its feet well above theirs. */
const BELOW_HEADS = 0.25;
const ABOVE_FEET = 0.28;
const NEAR = 1.6;
/** Fewer letters give no height to compare with. */
const LEAST_LETTERS = 4;
/** How much wider its feet stand than its head is. */
const SPREAD = 1.5;
/** The share of its feet's middle that may be ink. */
const FILLED = 0.5;

/**
 * Takes the carets out of a line.
 * @param line dark on light; is changed
 * @returns their middles, in pixels from the left
 */
export function takeCarets(line: Grey): number[] {
  const { width, data } = line;
  const ink = data.map((tone) => (tone < INK ? 1 : 0));
  const pieces = componentsOf(ink, width, LEAST_HEIGHT, line.height) ?? [];
  const tallest = pieces.map(heightOf).toSorted((a, b) => b - a)[LEAST_LETTERS - 1];
  if (tallest === undefined) return [];
  const capitals = pieces.filter((piece) => heightOf(piece) >= 0.8 * tallest);
  const capital = medianOf(capitals.map(heightOf));
  const carets = pieces.filter(
    (piece) =>
      hasSizeOfCaret(piece, capital) &&
      standsHigh(piece, capital, capitals) &&
      standsAlone(piece, pieces) &&
      isPointed(piece, ink, width),
  );
  for (const { left, top, right, bottom } of carets) {
    // With the grey around it.
    for (let y = Math.max(top - 2, 0); y <= Math.min(bottom + 2, line.height - 1); y++) {
      data.fill(255, y * width + Math.max(left - 2, 0), y * width + Math.min(right + 3, width));
    }
  }
  return carets.map(({ left, right }) => (left + right) / 2);
}

/** The words with a `^` where one was taken out between two. */
export function withCarets(words: readonly ReadWord[], carets: readonly number[]): ReadWord[] {
  const joined: ReadWord[] = [];
  for (const [i, word] of words.entries()) {
    const before = joined.at(-1);
    const from = middleOf(words[i - 1] ?? word);
    const isBetween = (caret: number) => caret > from && caret < middleOf(word);
    if (before && carets.some(isBetween)) joined[joined.length - 1] = together(before, word);
    else joined.push(word);
  }
  return joined;
}

const middleOf = ({ x, width }: ReadWord): number => x + width / 2;

function together(a: ReadWord, b: ReadWord): ReadWord {
  const y = Math.min(a.y, b.y);
  return {
    text: `${a.text}^${b.text}`,
    confidence: Math.min(a.confidence, b.confidence),
    x: a.x,
    y,
    width: b.x + b.width - a.x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

function hasSizeOfCaret(piece: Component, capital: number): boolean {
  const height = heightOf(piece) / capital;
  const width = widthOf(piece) / capital;
  return height >= LOW.least && height <= LOW.most && width >= WIDE.least && width <= WIDE.most;
}

/** Beside capitals, by their heads. */
function standsHigh(piece: Component, capital: number, capitals: readonly Component[]): boolean {
  const near = (gap: number) => gap >= 0 && gap <= NEAR * capital;
  const before = capitals.filter(({ right }) => near(piece.left - right));
  const after = capitals.filter(({ left }) => near(left - piece.right));
  return [before, after].every((side) =>
    side.some(
      ({ top, bottom }) =>
        Math.abs(piece.top - top) <= BELOW_HEADS * capital && piece.bottom <= bottom - ABOVE_FEET * capital,
    ),
  );
}

/** An accent stands over a letter. */
function standsAlone(piece: Component, pieces: readonly Component[]): boolean {
  return pieces.every(
    (other) => other === piece || other.right <= piece.left + 1 || other.left >= piece.right - 1,
  );
}

/** Its ink is in the middle above, and at both sides below: no apostrophe, asterisk or degree sign. */
function isPointed({ left, top, right, bottom }: Component, ink: Uint8Array, width: number): boolean {
  const third = Math.max(1, Math.floor((bottom - top + 1) / 3));
  const columns = (from: number) => {
    const inked = Array.from({ length: right - left + 1 }, (_, i) => {
      let count = 0;
      for (let y = from; y < from + third; y++) count += ink[y * width + left + i] ?? 0;
      return count / third;
    });
    const first = inked.findIndex((share) => share > 0);
    return { inked, first, spread: inked.findLastIndex((share) => share > 0) - first + 1 };
  };
  const head = columns(top);
  const feet = columns(bottom - third + 1);
  const middle = (feet.inked.length - 1) / 2;
  const isCentred =
    Math.abs(head.first + (head.spread - 1) / 2 - middle) <= Math.max(1, 0.2 * feet.inked.length);
  const between = Math.max(...[Math.floor(middle), Math.ceil(middle)].map((i) => feet.inked[i] ?? 1));
  return isCentred && feet.spread >= SPREAD * head.spread && between <= FILLED;
}
