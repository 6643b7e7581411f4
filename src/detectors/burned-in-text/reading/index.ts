/** What is printed on a picture: the bands that look like print, read one by one, the most telling first. */
import type { Context, Grey, Place, ReadWord, TextLanguage } from '../../../types.ts';
import { Stop } from '../../errors.ts';
import type { PrintedLine, PrintedWord } from '../printed.ts';
import { type Band, type FoundBands, findBands } from './bands.ts';
import { takeCarets, withCarets } from './carets.ts';
import { boxOf, cutLine, isOfDots, type Line, type Way } from './lines.ts';

export interface Reading {
  lines: PrintedLine[];
  /** Everything that looks like print was read, or tried. */
  complete: boolean;
  /** What looks like print and could not be read with confidence. */
  unread: Place[];
}

type Reader = Pick<Context, 'read' | 'languages'>;

/** On a picture that is not likely to hold print only bands that are this likely to be some are read. */
const LIKELY = 1;
/** How many lines are read: of an ordinary picture, and of a likely scan or document. */
const MOST = { glance: 40, thorough: 200 };
interface Ways {
  /** Read at first so, and where that fails in the other ways. */
  usual: Way;
  others: readonly Way[];
}

const LARGE: Way = { letter: 18, soften: 0, blank: 0 };
const LOW: Way = { letter: 14, soften: 0, blank: 0 };
const CLEARED: Way = { letter: 18, soften: 0, blank: 0.45 };
const SOFT: Way = { letter: 22, soften: 1, blank: 0 };
const OUTLINED: Way = { letter: 18, soften: 0, blank: 0, outlined: true };
const OUTLINES: Way = { ...OUTLINED, turned: true };
const WAYS: Ways = { usual: LARGE, others: [OUTLINED, OUTLINES, CLEARED, LOW, SOFT] };
/** Letters drawn with dots read better where they are enlarged less: 83 instead of 71 of 100 lines. */
const DOTS_WAYS: Ways = { usual: LOW, others: [OUTLINED, OUTLINES, CLEARED, LARGE, SOFT] };
/**
 * The French network is a third of the English one and takes two thirds of its time, and reads English lines as well:
 * 98.9 of 100 within a letter of eight, where the English one reads 97.9.
 */
const FASTER: Partial<Record<TextLanguage, TextLanguage>> = { eng: 'fra' };
/**
 * Mean confidence of a line: read well, not worth another attempt; not to be believed; and so little that it is
 * texture, of which nine in ten have less.
 */
const WELL = 58;
const BADLY = 20;
const HOPELESS = 5;
/** Print in a script that the language has not is read with less; 95 of 100 lines in its own with more. */
const UNSURE = 50;
/** Of the letters' height: a gap as between columns. */
const COLUMN = 2.5;
/** Letters of a band that is print even where nobody can read it, and how much it looks like it: texture seldom does. */
const WORDS = 8;
const PLAIN = 3;

/**
 * @param index which of the file's pictures it is
 * @param effort `glance` for an ordinary picture, `thorough` where it is likely to be a scan or a document
 * @throws {Stop} `scanner-lost`
 */
export async function readPrinted(
  picture: Grey,
  index: number,
  context: Reader,
  effort: 'glance' | 'thorough',
): Promise<Reading> {
  const found = bandsOf(picture, effort);
  const bands = telling(found.bands);
  const reading: Reading = { lines: [], complete: !found.isCut && bands.length <= MOST[effort], unread: [] };
  const languages = [...context.languages];
  const place = placesOn(picture, index);
  try {
    for (const band of bands.slice(0, MOST[effort])) {
      const best = await readBand(picture, band, context, languages, effort === 'thorough');
      if (!best) continue;
      if (best.confidence >= BADLY) reading.lines.push(...linesOf(best, band, place));
      if (best.confidence < UNSURE && isPlainlyPrint(band)) reading.unread.push(place(band));
      if (best.confidence >= WELL) preferred(best.language, languages);
    }
  } catch (error) {
    if (!(error instanceof Stop) || error.reason !== 'timed-out') throw error;
    reading.complete = false;
  }
  return reading;
}

/** A quick look, by which most pictures without print are known. */
export function mayHavePrint(picture: Grey): boolean {
  return findBands(picture, false).bands.some(isLikely);
}

const isLikely = ({ likeness }: Band): boolean => likeness >= LIKELY;
const isPlainlyPrint = ({ letters, likeness }: Band): boolean => letters >= WORDS && likeness >= PLAIN;

/** At a glance a picture is looked at closely only where it plainly holds print. */
function bandsOf(picture: Grey, effort: 'glance' | 'thorough'): FoundBands {
  if (effort === 'thorough') return findBands(picture);
  const seen = findBands(picture, false);
  if (!seen.bands.some(isLikely)) return { bands: [], isCut: seen.isCut };
  const { bands, isCut } = findBands(picture);
  return { bands: bands.filter(isLikely), isCut };
}

/** The most telling first: large print, and what stands at the top. */
function telling(bands: readonly Band[]): Band[] {
  const typical = bands.map(({ letter }) => letter).toSorted((a, b) => a - b)[bands.length >> 1] ?? 0;
  const large = bands.filter(({ letter }) => letter > 1.4 * typical);
  return [...large, ...bands.filter((band) => !large.includes(band))];
}

interface Attempt {
  line: Line;
  words: ReadWord[];
  /** The mean of its words', by their length; 0 where there are none. */
  confidence: number;
  language: TextLanguage;
}

async function readBand(
  picture: Grey,
  band: Band,
  context: Reader,
  languages: readonly TextLanguage[],
  patient: boolean,
): Promise<Attempt | undefined> {
  const attempt = async (way: Way, language: TextLanguage): Promise<Attempt | undefined> => {
    const line = cutLine(picture, band, way);
    if (!line) return undefined;
    const carets = takeCarets(line.picture);
    const words = withCarets(await context.read(line.picture, language), carets);
    return { line, words, confidence: confidenceOf(words), language };
  };
  const [first = 'eng', ...rest] = languages;
  const faster = FASTER[first] ?? first;
  const { usual, others } = isOfDots(picture, band) ? DOTS_WAYS : WAYS;
  let best = await attempt(usual, faster);
  if (!best || (best.confidence < HOPELESS && !patient)) return best;
  const more: [Way, TextLanguage][] = [
    ...others.map((way): [Way, TextLanguage] => [way, faster]),
    ...(faster === first ? rest : languages).map((language): [Way, TextLanguage] => [usual, language]),
  ];
  for (const [way, language] of more) {
    if (best.confidence >= WELL) break;
    const other = await attempt(way, language);
    if (other && other.confidence > best.confidence) best = other;
  }
  return best;
}

/** A letter among digits, a sign among letters: what is misread counts for less than it is sure of itself. */
const MISREAD =
  /\d\p{Ll}+\d|^\p{Ll}\d{3}|^\p{Lu}?\d\p{Ll}{3}|\d{4}\p{Ll}$|\p{L}[^\p{L}\p{N}\p{M}'’.,:;/()^_-]\p{L}/u;
const DOUBT = 0.5;

function confidenceOf(words: readonly ReadWord[]): number {
  let sum = 0;
  let letters = 0;
  for (const { text, confidence } of words) {
    sum += confidence * text.length * (MISREAD.test(text) ? DOUBT : 1);
    letters += text.length;
  }
  return letters ? sum / letters : 0;
}

/** The language that could read a line comes first for the next. */
function preferred(language: TextLanguage, languages: TextLanguage[]): void {
  if (!languages.includes(language)) return;
  languages.splice(languages.indexOf(language), 1);
  languages.unshift(language);
}

function linesOf({ line, words }: Attempt, band: Band, place: (box: Box) => Place): PrintedLine[] {
  const lines: PrintedWord[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    const box = boxOf(line, word);
    if (box.x - end > COLUMN * band.letter) lines.push([]);
    end = box.x + box.width;
    lines.at(-1)?.push({ text: word.text, confidence: word.confidence, place: place(box) });
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
function placesOn({ width, height }: Grey, index: number): (box: Box) => Place {
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
