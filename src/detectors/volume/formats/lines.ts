/** Formats whose headers are lines of text: NRRD, MetaImage, and Philips' PAR beside its REC. */
import type { Source } from '../../dicom/bytes.ts';
import { decodeBytes } from '../../metadata/charset.ts';
import { fieldsOf, type Header } from '../header.ts';

/** Headers are a few kilobytes; those of long series of measurements have a line for each; bytes. */
const LONGEST = 256 * 1024;
const MOST_LINES = 4000;
/** Nothing that a person wrote is longer; characters. */
const LONGEST_LINE = 1000;

type Pair = readonly [key: string, value: string];

/** NRRD (teem.sourceforge.net/nrrd/format.html): `field: value`, `key:=value` and `# comment`, up to a blank line. */
export async function nrrdHeader(file: Source): Promise<Header> {
  const lines = await linesOf(file);
  const end = lines.indexOf('');
  const texts: Pair[] = [];
  const numbers = new Map<string, string>();
  for (const line of end < 0 ? lines : lines.slice(0, end)) {
    if (line.startsWith('#')) {
      texts.push(['comment', line.slice(1)]);
      continue;
    }
    for (const [key, value] of cut(line, ':')) {
      if (value.startsWith('=')) texts.push([key, value.slice(1)]);
      else if (key === 'content') texts.push([key, value]);
      else numbers.set(key, value);
    }
  }
  const vectors = numbers.get('space directions');
  const spacing = vectors === undefined ? numbersOf(numbers.get('spacings')) : lengthsOf(vectors);
  return {
    fields: fieldsOf(texts),
    voxels: numbersOf(numbers.get('sizes')).slice(-3),
    ...(spacing.length > 0 && { spacing: spacing.slice(-3) }),
  };
}

/** What a MetaImage says of its voxels; everything else may be text (itk.org/Wiki/MetaIO). */
const TECHNICAL =
  /^(?:ObjectType|ObjectSubType|NDims|Binary\w*|Compressed\w*|TransformMatrix|Offset|CenterOfRotation|AnatomicalOrientation|Element\w*|DimSize|HeaderSize|Position|Orientation|Rotation|Color)$/;

/** MetaImage: `Key = Value`, up to the name of the file with the voxels. */
export async function metaImageHeader(file: Source): Promise<Header> {
  const lines = await linesOf(file);
  const end = lines.findIndex((line) => line.startsWith('ElementDataFile'));
  const pairs = (end < 0 ? lines : lines.slice(0, end)).flatMap((line) => cut(line, '='));
  const numbers = new Map(pairs);
  const spacing = numbersOf(numbers.get('ElementSpacing')).slice(0, 3);
  return {
    fields: fieldsOf(pairs.filter(([key]) => !TECHNICAL.test(key))),
    voxels: numbersOf(numbers.get('DimSize')).slice(0, 3),
    ...(spacing.length > 0 && { spacing }),
  };
}

/** PAR (Philips Research Image Format): `.    Patient name   :   …`. */
export async function parHeader(file: Source): Promise<Header> {
  const lines = (await linesOf(file)).filter((line) => line.startsWith('.'));
  const pairs = lines.flatMap((line) => cut(line.slice(1), ':'));
  return { fields: fieldsOf(pairs.filter(([, value]) => /\p{L}|\d{4}\.\d/u.test(value))) };
}

async function linesOf(file: Source): Promise<string[]> {
  const text = decodeBytes((await file.read(0, LONGEST)).slice());
  return text.split(/\r?\n/, MOST_LINES).map((line) => line.slice(0, LONGEST_LINE));
}

/**
 * Cut at the first sign: a regular expression would try every blank of a hostile line.
 * @returns nothing for a line without the sign
 */
function cut(line: string, sign: string): Pair[] {
  const at = line.indexOf(sign);
  return at < 1 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()]];
}

function numbersOf(text = ''): number[] {
  return text
    .split(/\s+/)
    .flatMap((word) => (word !== '' && Number.isFinite(Number(word)) ? [Number(word)] : []));
}

/** `none (1,0,0) (0,1,0) (0,0,1)`: how long each vector is. */
function lengthsOf(vectors: string): number[] {
  return vectors
    .split('(')
    .slice(1)
    .map((vector) => Math.hypot(...numbersOf(vector.replaceAll(/[,)]/g, ' '))));
}
