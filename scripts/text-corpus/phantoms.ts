/** Pictures like those of devices, drawn by code: nobody's head, chest or belly. Grey, row by row from the top left. */

import { headScan } from '../../src/pages/samples/head-scan.ts';
import { sheppLogan } from '../../src/pages/samples/phantom.ts';
import { png } from '../../tests/fixtures/images/png.ts';
import { type Random, randomOf } from './random.ts';

export const PHANTOMS = ['head', 'shepp-logan', 'ultrasound', 'chest'] as const;
export type Phantom = (typeof PHANTOMS)[number];

const SIZE = 512;
/** Fans and chests come in so many variants. */
const VARIANTS = 4;
const made = new Map<string, string>();

/** @returns a PNG as `data:` address */
export function phantomUrl(random: Random, phantom: Phantom): string {
  const variant = random.between(1, VARIANTS);
  const key = phantom === 'head' || phantom === 'shepp-logan' ? phantom : `${phantom} ${variant}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const { width, height, grey } = draw(phantom, randomOf(variant * 7919));
  const pixel = (x: number, y: number) => {
    const level = grey[y * width + x] ?? 0;
    return [level, level, level] as const;
  };
  const url = `data:image/png;base64,${Buffer.from(png({ width, height, pixel })).toString('base64')}`;
  made.set(key, url);
  return url;
}

interface Picture {
  width: number;
  height: number;
  grey: Uint8Array;
}

function draw(phantom: Phantom, random: Random): Picture {
  if (phantom === 'head') return { width: SIZE, height: SIZE, grey: headScan(SIZE) };
  if (phantom === 'shepp-logan') return { width: SIZE, height: SIZE, grey: sheppLogan(SIZE) };
  return phantom === 'chest' ? chest(random) : fan(random);
}

function picture(width: number, height: number, level: (u: number, v: number) => number): Picture {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at++) {
    const value = level((at % width) / width, Math.floor(at / width) / height);
    grey[at] = Math.min(255, Math.max(0, Math.round(value)));
  }
  return { width, height, grey };
}

/** A curved probe's sector: speckle that fades with depth, a few bright and dark organs. */
function fan(random: Random): Picture {
  const organs = Array.from({ length: 6 }, () => ({
    u: 0.25 + random.next() / 2,
    v: 0.3 + random.next() / 2,
    size: 0.04 + random.next() / 8,
    gain: random.chance(0.5) ? 0.25 : 1.7,
  }));
  const opening = 0.55 + random.next() / 5;
  return picture(720, 560, (u, v) => {
    const [x, y] = [(u - 0.5) * 1.3, v + 0.12];
    const [depth, angle] = [Math.hypot(x, y), Math.atan2(x, y)];
    if (depth < 0.22 || depth > 1.02 || Math.abs(angle) > opening) return 0;
    const gain = organs.reduce(
      (all, { u: left, v: top, size, gain }) => {
        return Math.hypot(u - left, v - top) < size ? all * gain : all;
      },
      1.15 - depth * 0.75,
    );
    const layers = 18 * Math.sin(depth * 60);
    const speckle = Math.sqrt(-2 * Math.log(1 - random.next())) * 52;
    return (speckle + layers + 12) * gain;
  });
}

/** Two lungs, ribs, a spine and a heart, as a film shows them. */
function chest(random: Random): Picture {
  const [lean, wide] = [random.next() * 0.03, 0.15 + random.next() * 0.03];
  const soft = (distance: number, edge: number) => 1 / (1 + Math.exp(distance / edge));
  return picture(620, 620, (u, v) => {
    const body = soft(Math.hypot((u - 0.5) / 0.47, (v - 0.62) / 0.68) - 1, 0.03);
    const lung = (side: number) =>
      soft(Math.hypot((u - 0.5 - side * 0.2 - lean) / wide, (v - 0.47) / 0.33) - 1, 0.05);
    const heart = soft(Math.hypot((u - 0.56) / 0.14, (v - 0.64) / 0.16) - 1, 0.05);
    const spine = soft(Math.abs(u - 0.5) - 0.035, 0.006);
    const lungs = Math.max(lung(-1), lung(1));
    const ribs = lungs * Math.max(0, Math.sin((v + Math.abs(u - 0.5) * 0.7) * 62)) * 26;
    const noise = (random.next() - 0.5) * 10;
    return body * (150 - lungs * 105 + heart * 70 + spine * 40 + ribs) + 14 + noise;
  });
}
