import { type Box, shrink } from '../../scanner/pixels/shrink.ts';
import type {
  Context,
  Detector,
  Examination,
  FileInHand,
  FileKind,
  Finding,
  Pixels,
  Strength,
} from '../../types.ts';
import { Stop } from '../errors.ts';
import { KINDS } from './kinds.ts';
import { LABELS, type Look, lookOf, SIDE, strengthOf } from './labels.ts';
import { isLong, partsOf, wholeOf } from './regions.ts';

const PICTURES: ReadonlySet<FileKind> = new Set([
  'jpeg',
  'png',
  'webp',
  'gif',
  'avif',
  'heic',
  'tiff',
  'bmp',
  'video',
]);
/** Icons and spacers show nobody's bones; pixels of the shorter side. */
const SMALLEST = 32;
/** Below, a picture is cleared at the first look. */
const UNSURE = 0.01;
const RANK: readonly Strength[] = ['hint', 'possible', 'likely', 'strong'];

interface Seen {
  strength: Strength;
  kind: string;
  where: 'picture' | 'part of the picture';
}

/** Says whether a picture looks like a scan, by a small network of our own: see `training/`. */
export const appearance = {
  id: 'appearance',
  onlyInDoubt: true,
  accepts: (kind) => PICTURES.has(kind),
  async examine(_file: FileInHand, context: Context): Promise<Examination> {
    const seen: Seen[] = [];
    try {
      for (const picture of await context.pixels()) seen.push(...(await lookAt(picture, context)));
      return { findings: strongest(seen) };
    } catch (error) {
      if (error instanceof Stop) return { findings: strongest(seen), unchecked: error.reason };
      throw error;
    }
  },
} satisfies Detector;

/** One look at the whole; where that leaves doubt, or means little, one at each part. */
async function lookAt(picture: Pixels, { classify }: Context): Promise<Seen[]> {
  if (Math.min(picture.width, picture.height) < SMALLEST) return [];
  const [whole] = await looks(picture, [wholeOf(picture)], classify);
  const strength = whole && strengthOf(whole.medical);
  const seen: Seen[] = strength ? [{ strength, kind: whole.kind, where: 'picture' }] : [];
  if (strength === 'strong' || strength === 'likely') return seen;
  if (!isLong(picture) && (whole?.medical ?? 0) < UNSURE) return seen;
  return [...seen, ...inParts(await looks(picture, partsOf(picture), classify), isLong(picture))];
}

/**
 * A square of a long picture is looked at as it is, and counts as much as a whole picture: of 900 long ordinary ones
 * none had a square that was surely medical. Of the other parts two must agree.
 */
function inParts(parts: readonly Look[], areSquares: boolean): Seen[] {
  const [best, second] = parts.toSorted((a, b) => b.medical - a.medical);
  if (!best || !isSure(best)) return [];
  const isLikely = areSquares || (strengthOf(best.medical) === 'strong' && second && isSure(second));
  return [{ strength: isLikely ? 'likely' : 'possible', kind: best.kind, where: 'part of the picture' }];
}

function isSure({ medical }: Look): boolean {
  const strength = strengthOf(medical);
  return strength === 'strong' || strength === 'likely';
}

function strongest(seen: readonly Seen[]): Finding[] {
  const [first] = seen.toSorted((a, b) => RANK.indexOf(b.strength) - RANK.indexOf(a.strength));
  return first ? [findingOf(first)] : [];
}

async function looks(picture: Pixels, boxes: readonly Box[], classify: Context['classify']): Promise<Look[]> {
  if (boxes.length === 0) return [];
  const floats = 3 * SIDE * SIDE;
  const squares = new Float32Array(boxes.length * floats);
  for (const [index, box] of boxes.entries()) squares.set(shrink(picture, box, SIDE, SIDE), index * floats);
  const scores = await classify(squares);
  return boxes.map((_, index) => lookOf(scores.subarray(index * LABELS.length, (index + 1) * LABELS.length)));
}

function findingOf({ strength, kind, where }: Seen): Finding {
  const label = KINDS[kind] ?? 'found_looksMedical';
  return { detector: 'appearance', group: 'file', label, strength, medical: true, identifying: false, where };
}
