/** Plain text as if it were printed, each letter as wide as the next: the rules for print then read it. */
import { around } from '../burned-in-text/meaning/rows.ts';
import type { PrintedLine, PrintedWord } from '../burned-in-text/printed.ts';

const WIDTH = 0.008;
const HEIGHT = 0.02;
const PITCH = 0.03;
/** What is typed was not misread. */
const SURE = 100;
/** Rows are judged by their beginning: a paragraph in one line is broken into several. */
const LONGEST_LINE = 400;

/** Where a line stands in the text, from 1. */
export function lineNumberAt(y: number): number {
  return Math.round(y / PITCH) + 1;
}

/**
 * @param text a line each; tabs, and three blanks and more, are a gap between columns
 * @param confidence of every word, 0 to 100
 */
export function linesOf(text: string, confidence = SURE): PrintedLine[] {
  return text.split(/\r\n?|\n/).flatMap((line, row) =>
    folded(line.replaceAll('\t', '   ')).flatMap((part) =>
      Array.from(part.matchAll(/\S+(?: {1,2}\S+)*/g)).map(({ 0: column, index: left }) => {
        const words: PrintedWord[] = Array.from(column.matchAll(/\S+/g), ({ 0: word, index }) => ({
          text: word,
          confidence,
          place: {
            picture: 0,
            x: (left + index) * WIDTH,
            y: row * PITCH,
            width: word.length * WIDTH,
            height: HEIGHT,
          },
        }));
        return { words, place: around(words.map(({ place }) => place)) };
      }),
    ),
  );
}

function folded(line: string): string[] {
  if (line.length <= LONGEST_LINE) return [line];
  return line.match(new RegExp(`.{1,${LONGEST_LINE}}(?:\\s|$)|.{1,${LONGEST_LINE}}`, 'gu')) ?? [];
}
