/** What was read of a band, as lines on the picture. */
import type { Grey, Place } from '../../../types.ts';
import type { PrintedLine, PrintedWord } from '../printed.ts';
import type { Attempt } from './attempts.ts';
import type { Band } from './bands.ts';
import { boxOf } from './lines.ts';

/** Of the letters' height: a gap as between columns; and what the reader makes of one. */
const COLUMN = 2.5;
const GAP = /^[…—–_]+(?=\p{L}{2})/u;
export function linesOf({ line, words }: Attempt, band: Band, place: (box: Box) => Place): PrintedLine[] {
  const lines: PrintedWord[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const box = boxOf(line, word);
    const text = word.text.replace(GAP, '');
    if (box.x - end > COLUMN * band.letter || text !== word.text) lines.push([]);
    end = box.x + box.width;
    lines.at(-1)?.push({ text, confidence: word.confidence, place: place(box) });
  }
  return lines.map((printed) => ({ words: printed, place: around(printed.map((word) => word.place)) }));
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A box in pixels as shares of the picture, cut to it. */
export function placesOn({ width, height }: Grey, index: number): (box: Box) => Place {
  const share = (at: number, size: number) => Math.min(Math.max(at / size, 0), 1);
  return (box) => {
    const x = share(box.x, width);
    const y = share(box.y, height);
    return {
      picture: index,
      x,
      y,
      width: share(box.x + box.width, width) - x,
      height: share(box.y + box.height, height) - y,
    };
  };
}

function around(places: readonly Place[]): Place {
  const x = Math.min(...places.map((place) => place.x));
  const y = Math.min(...places.map((place) => place.y));
  return {
    picture: places[0]?.picture ?? 0,
    x,
    y,
    width: Math.max(...places.map((place) => place.x + place.width)) - x,
    height: Math.max(...places.map((place) => place.y + place.height)) - y,
  };
}
