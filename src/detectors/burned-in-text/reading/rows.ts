/** Letters that stand side by side. */
import type { Component } from './components.ts';

/** Of the larger letter's height: a gap between words, and one with a dot in it, which is too small to be seen here. */
const WIDEST_GAP = 1.5;
const WIDEST_DOTTED = 2.6;
/** Of the letter's height: letters on one baseline. */
const SAME_LINE = 0.12;
/** Capitals stand beside small letters. */
const MOST_UNEVEN = 2.2;
/** Of the smaller letter's height. */
const LEAST_SHARED = 0.5;
const BUCKET = 16;

/** @returns rows of letters from left to right; no letter is in two */
export function rowsOf(letters: readonly Component[]): Component[][] {
  const sorted = letters.toSorted((a, b) => a.left - b.left);
  const buckets = new Map<number, Component[]>();
  const next = new Map<Component, Component>();
  const taken = new Set<Component>();
  // From the right, so that what is right of a letter lies in the buckets already, the nearest last.
  for (const letter of sorted.toReversed()) {
    const height = heightOf(letter);
    let nearest: Component | undefined;
    const first = Math.floor(letter.top / BUCKET);
    for (let bucket = first; bucket <= Math.floor(letter.bottom / BUCKET); bucket++) {
      const others = buckets.get(bucket) ?? [];
      for (let i = others.length - 1; i >= 0; i--) {
        const other = others[i];
        if (!other || other.left > letter.right + WIDEST_DOTTED * MOST_UNEVEN * height) break;
        if (nearest && other.left >= nearest.left) break;
        if (!taken.has(other) && areNeighbours(letter, other)) nearest = other;
      }
      const own = buckets.get(bucket);
      if (own) own.push(letter);
      else buckets.set(bucket, [letter]);
    }
    if (!nearest) continue;
    next.set(letter, nearest);
    taken.add(nearest);
  }
  return sorted
    .filter((letter) => !taken.has(letter))
    .map((first) => {
      const row = [first];
      for (let at = next.get(first); at; at = next.get(at)) row.push(at);
      return row;
    });
}

export const heightOf = ({ top, bottom }: Component): number => bottom - top + 1;
export const widthOf = ({ left, right }: Component): number => right - left + 1;

function areNeighbours(a: Component, b: Component): boolean {
  const smaller = Math.min(heightOf(a), heightOf(b));
  const larger = Math.max(heightOf(a), heightOf(b));
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + 1;
  const onOneLine = Math.abs(a.bottom - b.bottom) <= Math.max(1, SAME_LINE * larger);
  const gap = b.left - a.right - 1;
  return (
    larger <= MOST_UNEVEN * smaller &&
    shared >= LEAST_SHARED * smaller &&
    gap <= (onOneLine ? WIDEST_DOTTED : WIDEST_GAP) * larger + 1 &&
    b.left > a.left
  );
}
