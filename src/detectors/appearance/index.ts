import { PICTURE_KINDS } from '../../picture-kinds.ts';
import { shrink } from '../../scanner/pixels/shrink.ts';
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
import { type Look, lookOf, SIDE, strengthOf, strengthOfPart, UNSURE } from './labels.ts';
import { scoresOf, scoresOfBoth } from './looks.ts';
import { isLong, partsOf, wholeOf } from './regions.ts';

const PICTURES: ReadonlySet<FileKind> = new Set([
  ...PICTURE_KINDS,
  'pdf',
  // Of archives and office files, and of mails, the pictures and pages in them.
  'zip',
  'mail',
]);
/** Icons and spacers show nobody's bones; pixels of the shorter side. */
const SMALLEST = 32;
const RANK: readonly Strength[] = ['hint', 'possible', 'likely', 'strong'];

interface Seen {
  strength: Strength;
  kind: string;
  where: 'picture' | 'part of the picture' | 'picture inside' | `page ${number}`;
}

/** Says whether a picture looks like a scan, by a small network of our own: see `training/`. */
export const appearance = {
  id: 'appearance',
  onlyInDoubt: true,
  accepts: (kind) => PICTURES.has(kind),
  async examine(_file: FileInHand, context: Context): Promise<Examination> {
    const seen: Seen[] = [];
    try {
      for (const picture of await context.pixels()) {
        const { page, amongWords } = picture;
        const all = await lookAt(picture, context);
        const here = amongWords ? all.flatMap(amongOthers) : all;
        seen.push(...(page ? here.map((look) => ({ ...look, where: `page ${page}` as const })) : here));
      }
      return { findings: strongest(seen) };
    } catch (error) {
      if (error instanceof Stop) return { findings: strongest(seen), unchecked: error.reason };
      throw error;
    }
  },
} satisfies Detector;

/** One look at the whole; where that leaves doubt, one more in a mirror; and where doubt is left, at each part. */
async function lookAt(picture: Pixels, { classify }: Context): Promise<Seen[]> {
  if (Math.min(picture.width, picture.height) < SMALLEST) return [];
  const square = shrink(picture, wholeOf(picture), SIDE, SIDE);
  const once = await scoresOf([square], classify);
  const isClear = once.every((scores) => lookOf(scores).medical < UNSURE);
  // Squashed into a square, a long picture shows little: a cleared one is looked at in parts all the same.
  if (isClear && !isLong(picture)) return [];
  const [whole] = isClear ? [] : (await scoresOfBoth([square], classify, once)).map(lookOf);
  const strength = whole && strengthOf(whole.medical);
  const seen: Seen[] = strength ? [{ strength, kind: whole.kind, where: 'picture' }] : [];
  if (strength === 'strong' || strength === 'likely') return seen;
  const squares = partsOf(picture).map((box) => shrink(picture, box, SIDE, SIDE));
  const parts = await scoresOfBoth(squares, classify);
  return [...seen, ...inParts(parts.map(lookOf), isLong(picture))];
}

/**
 * A square of a long picture is looked at as it is, and counts as much as a whole picture. Any other part must be
 * surer.
 */
function inParts(parts: readonly Look[], areSquares: boolean): Seen[] {
  const [best] = parts.toSorted((a, b) => b.medical - a.medical);
  const strength = best && strengthOfPart(best.medical, areSquares);
  return strength ? [{ strength, kind: best.kind, where: 'part of the picture' }] : [];
}

/** A picture in a letter or a brochure must look surer than one that somebody sends by itself: most are of something else. */
function amongOthers(look: Seen): Seen[] {
  const where = 'picture inside';
  if (look.strength === 'strong') return [{ ...look, where }];
  return look.strength === 'likely' ? [{ ...look, strength: 'possible', where }] : [];
}

function strongest(seen: readonly Seen[]): Finding[] {
  const [first] = seen.toSorted((a, b) => RANK.indexOf(b.strength) - RANK.indexOf(a.strength));
  return first ? [findingOf(first)] : [];
}

function findingOf({ strength, kind, where }: Seen): Finding {
  const label = KINDS[kind] ?? 'found_looksMedical';
  return { detector: 'appearance', group: 'file', label, strength, medical: true, identifying: false, where };
}
