/** What is printed on a picture: the bands that look like print, read one by one, the most telling first. */
import type { Grey, Place, TextLanguage } from '../../../types.ts';
import { Stop } from '../../errors.ts';
import type { PrintedLine } from '../printed.ts';
import { BADLY, bestOf, type Reader, readAgain, readBand, WELL } from './attempts.ts';
import { type Band, type FoundBands, findBands } from './bands.ts';
import { softened } from './grey.ts';
import { linesOf, placesOn } from './printed-lines.ts';

export interface Reading {
  lines: PrintedLine[];
  /** Everything that looks like print was read, or tried. */
  complete: boolean;
  /** What looks like print and could not be read with confidence. */
  unread: Place[];
  /** What else was read in the attempts at a line: not to be believed, but a name that is looked for may stand in it. */
  doubted: PrintedLine[];
  /** The bands of which nothing was read well. */
  poor: Band[];
}

/** On a picture that is not likely to hold print only bands that are this likely to be some are read. */
const LIKELY = 1;
/** How many lines are read: of an ordinary picture, and of a likely scan or document. */
const MOST = { glance: 40, thorough: 200 };
/** Print in a script that the language has not is read with less; 95 of 100 lines in its own with more. */
const UNSURE = 50;
/** Letters of a band that may hold a name, and how many such bands are looked at again. */
const NAME = 6;
const AGAIN = 24;
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
  const reading: Reading = {
    lines: [],
    complete: !found.isCut && bands.length <= MOST[effort],
    unread: [],
    doubted: [],
    poor: [],
  };
  const languages = [...context.languages];
  const place = placesOn(picture, index);
  try {
    for (const band of bands.slice(0, MOST[effort])) {
      const attempts = await readBand(picture, band, context, languages, effort === 'thorough');
      const best = bestOf(attempts);
      if (!best) continue;
      for (const attempt of attempts) {
        const isBelieved = attempt === best && best.confidence >= BADLY;
        reading[isBelieved ? 'lines' : 'doubted'].push(...linesOf(attempt, band, place));
      }
      if (best.confidence < UNSURE && isPlainlyPrint(band)) reading.unread.push(place(band));
      if (best.confidence >= WELL) preferred(best.language, languages);
      else reading.poor.push(band);
    }
  } catch (error) {
    if (!(error instanceof Stop) || error.reason !== 'timed-out') throw error;
    reading.complete = false;
  }
  return reading;
}

/**
 * Looks again for a name that should be printed and was not found: at what was read badly, taken for light instead of
 * dark, and at bands that come out of noise where it is softened.
 * @returns what is not to be believed but where it says what is known
 * @throws {Stop} `scanner-lost`
 */
export async function readHarder(
  picture: Grey,
  index: number,
  context: Reader,
  { poor }: Pick<Reading, 'poor'>,
): Promise<PrintedLine[]> {
  const lines: PrintedLine[] = [];
  const place = placesOn(picture, index);
  const soft = findBands(softened(picture)).bands;
  const bands = [
    ...longest(poor).map((band) => ({ band, isNew: false })),
    ...longest(soft).map((band) => ({ band, isNew: true })),
  ];
  try {
    for (const { band, isNew } of bands) {
      const attempt = await readAgain(picture, band, context, isNew);
      if (attempt) lines.push(...linesOf(attempt, band, place));
    }
  } catch (error) {
    if (!(error instanceof Stop) || error.reason !== 'timed-out') throw error;
  }
  return lines;
}

/** Those that may hold a name. */
const longest = (bands: readonly Band[]): Band[] =>
  bands
    .filter(({ letters }) => letters >= NAME)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, AGAIN);

/** A quick look, by which most pictures without print are known. */
export function mayHavePrint(picture: Grey): boolean {
  return findBands(picture, false).bands.some(isLikely);
}

const isLikely = ({ likeness }: Band): boolean => likeness >= LIKELY;
const isPlainlyPrint = ({ letters, likeness }: Band): boolean => letters >= WORDS && likeness >= PLAIN;

/** At a glance only what is likely to be print is read. */
function bandsOf(picture: Grey, effort: 'glance' | 'thorough'): FoundBands {
  const found = findBands(picture);
  return effort === 'thorough' ? found : { ...found, bands: found.bands.filter(isLikely) };
}

/** The most telling first: large print, and what stands at the top. */
function telling(bands: readonly Band[]): Band[] {
  const typical = bands.map(({ letter }) => letter).toSorted((a, b) => a - b)[bands.length >> 1] ?? 0;
  const large = bands.filter(({ letter }) => letter > 1.4 * typical);
  return [...large, ...bands.filter((band) => !large.includes(band))];
}

/** The language that could read a line comes first for the next. */
function preferred(language: TextLanguage, languages: TextLanguage[]): void {
  if (!languages.includes(language)) return;
  languages.splice(languages.indexOf(language), 1);
  languages.unshift(language);
}
