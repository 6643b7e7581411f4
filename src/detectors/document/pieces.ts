/** The pieces of text on a page, put together to words and lines as print has them. */

import { around } from '../burned-in-text/meaning/rows.ts';
import type { PrintedLine, PrintedWord } from '../burned-in-text/printed.ts';
import type { TextPiece } from './written.ts';

/** What is written was not misread. */
const SURE = 100;
/** Of a piece's height: a gap inside a word, and one as between columns. */
const [IN_WORD, IN_LINE] = [0.15, 1.6];
/** Of a piece's height: pieces on one line may stand a little higher or lower. */
const ASIDE = 0.5;

interface Word {
  text: string;
  x: number;
  right: number;
  /** The one that it begins in. */
  piece: TextPiece;
}

/** @param page its index, from 0 */
export function linesOfPage(pieces: readonly TextPiece[], page: number): PrintedLine[] {
  const printed = ({ text, x, right, piece: { y, height } }: Word): PrintedWord => ({
    text,
    confidence: SURE,
    place: { picture: page, x, y, width: Math.max(right - x, 0), height },
  });
  return rowsOf(pieces).flatMap((row) =>
    columnsOf(wordsOf(row)).map((column) => {
      const words = column.map(printed);
      return { words, place: around(words.map(({ place }) => place)) };
    }),
  );
}

/** From the top; pieces come in the order in which a program wrote them. */
function rowsOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const rows: TextPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    const first = last?.[0];
    if (last && first && Math.abs(piece.y - first.y) <= ASIDE * Math.min(piece.height, first.height))
      last.push(piece);
    else rows.push([piece]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

/** Pieces that touch are parts of one word; a piece may hold several. */
function wordsOf(row: readonly TextPiece[]): Word[] {
  const words: Word[] = [];
  for (const piece of row) {
    const share = piece.width / Math.max(piece.text.length, 1);
    for (const { 0: text, index } of piece.text.matchAll(/\S+/g)) {
      const x = piece.x + index * share;
      const right = x + text.length * share;
      const before = words.at(-1);
      if (index === 0 && before && Math.abs(x - before.right) <= IN_WORD * widthOf(piece)) {
        before.text += text;
        before.right = right;
      } else {
        words.push({ text, x, right, piece });
      }
    }
  }
  return words;
}

function columnsOf(words: readonly Word[]): Word[][] {
  const columns: Word[][] = [];
  for (const word of words) {
    const last = columns.at(-1);
    const gap = word.x - (last?.at(-1)?.right ?? 0);
    if (last && gap <= IN_LINE * widthOf(word.piece)) last.push(word);
    else columns.push([word]);
  }
  return columns;
}

/** A letter as high as it is wide; in shares of the page's two sides. */
function widthOf({ height, tall }: TextPiece): number {
  return height * tall;
}
