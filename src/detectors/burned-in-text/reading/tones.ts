/** The tones of a row of letters. */
import type { Grey } from '../../../types.ts';
import type { Row } from './looks.ts';

export interface Tones {
  /** The share of the row that is ink. */
  filled: number;
  /** In grey levels, between the averages of ink and ground. */
  contrast: number;
  /** How far the ground spreads, in grey levels. */
  groundSpread: number;
  /** How wide strokes are on average, and how far that spreads, in pixels. */
  stroke: number;
  strokeSpread: number;
  /** Where the pixels around the row lie between its ground, 0, and its ink, 1. */
  inky: number;
  /** How well two tones explain the row: 1 where there are no others. */
  two: number;
}

/** @param kind which of the ink is the row's */
export function tonesOf(row: Row, ink: Uint8Array, kind: number, { width, height, data }: Grey): Tones {
  const inks = new Int32Array(256);
  const grounds = new Int32Array(256);
  const strokes = new Int32Array(row.right - row.left + 2);
  for (let y = row.top; y <= row.bottom; y++) {
    let stroke = 0;
    for (let at = y * width + row.left; at <= y * width + row.right; at++) {
      const tone = data[at] ?? 0;
      if (ink[at] === kind) {
        inks[tone] = (inks[tone] ?? 0) + 1;
        stroke++;
        continue;
      }
      grounds[tone] = (grounds[tone] ?? 0) + 1;
      strokes[stroke] = (strokes[stroke] ?? 0) + 1;
      stroke = 0;
    }
    strokes[stroke] = (strokes[stroke] ?? 0) + 1;
  }
  strokes[0] = 0;
  const inked = momentsOf(inks);
  const ground = momentsOf(grounds);
  const stroke = momentsOf(strokes);
  const far = Math.max(2, Math.round(row.letter / 4));
  let around = 0;
  let count = 0;
  for (const y of [row.top - far, row.top - 2, row.bottom + 2, row.bottom + far]) {
    if (y < 0 || y >= height) continue;
    for (let at = y * width + row.left; at <= y * width + row.right; at++) around += data[at] ?? 0;
    count += row.right - row.left + 1;
  }
  const apart = inked.mean - ground.mean;
  return {
    filled: inked.count / (inked.count + ground.count),
    contrast: Math.abs(apart),
    groundSpread: ground.spread,
    stroke: stroke.mean,
    strokeSpread: stroke.spread,
    inky: count && apart ? (around / count - ground.mean) / apart : 0,
    two: explainedByTwo(inks.map((pixels, tone) => pixels + (grounds[tone] ?? 0))),
  };
}

/** Of a histogram. */
function momentsOf(counts: Int32Array): { count: number; mean: number; spread: number } {
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let value = 0; value < counts.length; value++) {
    const times = counts[value] ?? 0;
    count += times;
    sum += value * times;
    squares += value * value * times;
  }
  const mean = sum / (count || 1);
  return { count, mean, spread: Math.sqrt(Math.max(squares / (count || 1) - mean ** 2, 0)) };
}

/** The share of a histogram's variance that lies between two classes, at the best threshold (Otsu). */
function explainedByTwo(tones: Int32Array): number {
  const { count, mean, spread } = momentsOf(tones);
  const sum = mean * count;
  let best = 0;
  let darker = 0;
  let darkerSum = 0;
  for (let tone = 0; tone < tones.length; tone++) {
    const pixels = tones[tone] ?? 0;
    darker += pixels;
    darkerSum += tone * pixels;
    if (darker === 0 || darker === count) continue;
    const apart = darkerSum / darker - (sum - darkerSum) / (count - darker);
    best = Math.max(best, (darker / count) * (1 - darker / count) * apart ** 2);
  }
  return spread > 0 ? best / spread ** 2 : 0;
}
