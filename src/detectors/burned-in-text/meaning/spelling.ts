/** Comparing words as a reader of print gets them: without case and accents, and look-alikes taken for the same. */

/** Latin letters that Cyrillic ones look like, in small letters; `в` by the look of its capital. */
const HOMOGLYPHS: Record<string, string> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'l',
  ј: 'j',
};
/** What print readers confuse, as one sign of each group. Pairs that look like one letter come first. */
const LOOK_ALIKES: Record<string, string> = {
  rn: 'm',
  vv: 'w',
  0: 'o',
  1: 'l',
  i: 'l',
  '|': 'l',
  '!': 'l',
  ı: 'l',
  5: 's',
  $: 's',
  8: 'b',
  2: 'z',
  9: 'g',
  ...HOMOGLYPHS,
};
const CONFUSED = new RegExp(
  Object.keys(LOOK_ALIKES)
    .sort((a, b) => b.length - a.length)
    .map((key) => key.replace(/[|$]/, '\\$&'))
    .join('|'),
  'g',
);

/** Most words by far: they have no accents, and no other way to be written. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Small letters without accents; only letters, digits and signs that stand for them are left. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/[^a-z0-9|!$]/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}|!$]/gu, '');
}

/** The same for all spellings that a print reader makes of one word: `Narne` and `Name`, `D0E` and `DOE`. */
export function skeleton(text: string): string {
  return fold(text).replace(CONFUSED, (found) => LOOK_ALIKES[found] ?? found);
}

/** Letters: a wrong one is among the first of a word or behind them, never both. Short parts tell early, long ones more. */
const PARTS = [3, 4] as const;
/** Letters by which it shows whether a key begins so. */
const TOLD = 6;

/** Finds the entry whose key a word was meant to be, one wrong letter forgiven. Keys are skeletons. */
export class NearIndex<Entry> {
  readonly #exact = new Map<string, Entry>();
  /** Keys by each of their halves: one wrong letter leaves the other half as it was, in a word as long or a letter off. */
  readonly #beginnings = new Map<string, string[]>();
  readonly #ends = new Map<string, string[]>();
  /** The first letters of all keys, and the next ones wherever a wrong letter before them moves them to. */
  readonly #parts = PARTS.map((length) => ({ length, first: new Set<string>(), next: new Set<string>() }));
  /** All beginnings of all keys, up to {@link TOLD}. */
  readonly #begun = new Set<string>();
  readonly #shortest: number;
  #longest = 0;

  /** @param shortest length from which a wrong letter is forgiven */
  constructor(entries: Iterable<readonly [string, Entry]>, shortest: number) {
    this.#shortest = shortest;
    for (const [key, entry] of entries) {
      if (key === '' || this.#exact.has(key)) continue;
      this.#exact.set(key, entry);
      this.#longest = Math.max(this.#longest, key.length);
      for (let length = 1; length <= TOLD; length++) this.#begun.add(key.slice(0, length));
      for (const { length, first, next } of this.#parts) {
        first.add(key.slice(0, length));
        for (const moved of [-1, 0, 1]) next.add(key.slice(length + moved, 2 * length + moved));
      }
      if (key.length < shortest) continue;
      const half = key.length >> 1;
      add(this.#beginnings, key.slice(0, half), key);
      add(this.#ends, key.slice(half), key);
    }
  }

  /** Whether `exact` could find what begins so. */
  begins(word: string): boolean {
    return this.#begun.has(word.slice(0, TOLD));
  }

  /** Whether `exact` or `near` could find what begins so: most words begin nothing. */
  mayBegin(word: string): boolean {
    if (word.length > this.#longest + 1) return false;
    for (const { length, first, next } of this.#parts) {
      if (word.length < 2 * length) return true;
      if (!first.has(word.slice(0, length)) && !next.has(word.slice(length, 2 * length))) return false;
    }
    return true;
  }

  exact(word: string): Entry | undefined {
    return this.#exact.get(word);
  }

  find(word: string): Entry | undefined {
    return this.exact(word) ?? this.near(word);
  }

  near(word: string): Entry | undefined {
    if (word.length < this.#shortest || word.length > this.#longest + 1) return undefined;
    const half = (word.length - 1) >> 1;
    for (const length of [half, half + 1]) {
      const key =
        nearIn(this.#beginnings.get(word.slice(0, length)), word) ??
        nearIn(this.#ends.get(word.slice(-length)), word);
      if (key !== undefined) return this.#exact.get(key);
    }
    const key = nearIn(this.#ends.get(word.slice(-half - 2)), word);
    return key === undefined ? undefined : this.#exact.get(key);
  }
}

/** The skeletons of phrases that stand in lines, `, ` between them. */
export function phrasesIn(lines: string): string[] {
  return lines
    .split(/\n|, /)
    .map((phrase) => skeleton(phrase))
    .filter((phrase) => phrase !== '');
}

/** Finds the phrase that a word was meant to be. */
export function indexOf(lines: string, shortest: number): NearIndex<string> {
  return new NearIndex(
    phrasesIn(lines).map((phrase) => [phrase, phrase] as const),
    shortest,
  );
}

function nearIn(keys: readonly string[] | undefined, word: string): string | undefined {
  return keys?.find((key) => differInOne(word, key));
}

function add(lists: Map<string, string[]>, part: string, key: string): void {
  const list = lists.get(part);
  if (list) list.push(key);
  else lists.set(part, [key]);
}

/** Whether one letter at most is wrong, missing or added. */
function differInOne(a: string, b: string): boolean {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  let [start, end] = [0, 0];
  while (start < shorter && a[start] === b[start]) start++;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return longer - start - end <= 1;
}

/** Letters wrong, missing or added. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? a.length;
}

/**
 * Where a pattern ends in a text, in the spelling nearest to it (Sellers 1980).
 * @param most wrong, missing or added letters forgiven
 * @returns start and end of the best place, or nothing
 */
export function findNear(
  text: string,
  pattern: string,
  most: number,
): { start: number; end: number } | undefined {
  if (pattern.length === 0 || pattern.length <= most) return undefined;
  let costs = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  let starts = new Array<number>(pattern.length + 1).fill(0);
  let best: { start: number; end: number; cost: number } | undefined;
  for (let end = 1; end <= text.length; end++) {
    const [nextCosts, nextStarts] = [[0], [end]];
    for (let i = 1; i <= pattern.length; i++) {
      const same = text[end - 1] === pattern[i - 1] ? 0 : 1;
      const replaced = (costs[i - 1] ?? 0) + same;
      const added = (costs[i] ?? 0) + 1;
      const missing = (nextCosts[i - 1] ?? 0) + 1;
      const least = Math.min(replaced, added, missing);
      nextCosts.push(least);
      nextStarts.push(
        (least === replaced ? starts[i - 1] : least === added ? starts[i] : nextStarts[i - 1]) ?? 0,
      );
    }
    [costs, starts] = [nextCosts, nextStarts];
    const cost = costs[pattern.length] ?? Number.POSITIVE_INFINITY;
    if (cost <= most && (!best || cost < best.cost)) best = { start: starts[pattern.length] ?? 0, end, cost };
  }
  return best && { start: best.start, end: best.end };
}
