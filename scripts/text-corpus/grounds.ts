/** What the texts stand on. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PHANTOMS, type Phantom, phantomUrl } from './phantoms.ts';
import type { Random } from './random.ts';
import { type Box, fill, type Sheet } from './sheet.ts';

/** `page` and `photo` are laid by the layouts that have them. */
export type Ground = 'black' | 'phantom' | 'picture' | 'gradient' | 'noise' | 'page' | 'photo';

/** Of `../shared/data`, or of any folder like it: `<set>/<class>/<picture>`. Without text of their own, by and large. */
const MEDICAL = [
  'ct',
  'mri',
  'xray',
  'ultrasound',
  'fundus',
  'histology',
  'dental',
  'oct',
  'mammogram',
  'endoscopy',
];
const ORDINARY = ['photo', 'art', 'portrait', 'texture', 'satellite', 'pet', 'other'];

/** Pictures to draw on; empty lists where there is no folder. */
export interface Pictures {
  medical: readonly string[];
  ultrasound: readonly string[];
  ordinary: readonly string[];
}

export const NO_PICTURES: Pictures = { medical: [], ultrasound: [], ordinary: [] };

/** @param folder `fullsize/` and `train/` with a folder for each class in them */
export async function findPictures(folder: string | undefined): Promise<Pictures> {
  if (folder === undefined) return NO_PICTURES;
  const below = async (classes: readonly string[]) => {
    const lists = await Promise.all(classes.map((name) => picturesOf(folder, name)));
    return lists.flat();
  };
  const [medical, ultrasound, ordinary] = await Promise.all([
    below(MEDICAL),
    below(['ultrasound']),
    below(ORDINARY),
  ]);
  return { medical, ultrasound, ordinary };
}

async function picturesOf(folder: string, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const set of ['fullsize', 'train']) {
    const path = join(folder, set, name);
    if (!existsSync(path)) continue;
    const files = (await readdir(path)).filter((file) => /\.(jpe?g|png)$/i.test(file)).sort();
    found.push(...files.map((file) => join(path, file)));
  }
  return found;
}

export async function pictureUrl(path: string): Promise<string> {
  const type = /png$/i.test(path) ? 'image/png' : 'image/jpeg';
  return `data:${type};base64,${(await readFile(path)).toString('base64')}`;
}

export const phantomOf = (random: Random, of: readonly Phantom[] = PHANTOMS): string =>
  phantomUrl(random, random.pick(of));

/** A scan: one of the folder's as often as a phantom, where there is a folder. */
export async function scanUrl(
  random: Random,
  of: readonly string[],
  phantoms?: readonly Phantom[],
): Promise<string> {
  if (of.length === 0 || random.chance(0.5)) return phantomOf(random, phantoms);
  return pictureUrl(random.pick(of));
}

/**
 * Fills a sheet with a ground, dark ones for light text.
 * @param middle where the scan stands when it does not fill the sheet
 */
export async function layGround(
  sheet: Sheet,
  random: Random,
  ground: Ground,
  { dark, middle, pictures }: { dark: boolean; middle: Box; pictures: Pictures },
): Promise<void> {
  const whole = { x: 0, y: 0, width: sheet.width, height: sheet.height };
  const inverted = !dark;
  if (ground === 'gradient') {
    const [from, to] = [random.between(4, 40), random.between(60, 125)];
    const level = (value: number) => {
      const shown = dark ? value : 255 - value;
      return `rgb(${shown}, ${shown}, ${shown})`;
    };
    sheet.ops.push({ op: 'gradient', from: level(from), to: level(to), angle: random.next() * 6 });
    sheet.ops.push({ op: 'noise', amount: 8, grain: 1, seed: random.between(1, 1e9) });
    return;
  }
  if (ground === 'noise') {
    const level = dark ? random.between(25, 70) : random.between(190, 235);
    fill(sheet, `rgb(${level}, ${level}, ${level})`);
    const grain = random.pick([1, 1, 1, 2]);
    sheet.ops.push({ op: 'noise', amount: random.between(30, 90), grain, seed: random.between(1, 1e9) });
    return;
  }
  if (ground === 'black') {
    fill(sheet, dark ? random.pick(['#000', '#000', '#000', '#101010', '#0a0d14']) : '#fff');
    const url = await scanUrl(random, pictures.medical);
    sheet.ops.push({ op: 'image', url, ...middle, inverted });
    return;
  }
  const url = ground === 'phantom' ? phantomOf(random) : await pictureUrl(random.pick(pictures.medical));
  sheet.ops.push({ op: 'image', url, ...whole, inverted });
}
