/** Pieces of ink that hang together, corners included: letters, letters grown together, and all that is none. */
export interface Component {
  /** In pixels; `right` and `bottom` are the last ones. */
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** How many of them are ink. */
  ink: number;
  /** Which ink. */
  kind: number;
}

/** A picture with more pieces of ink than this is texture. */
const MOST_RUNS = 1_500_000;

/**
 * @param ink which pixels are which ink, 0 where none; rows from the top
 * @returns the pieces that are at least `least` and at most `most` pixels high; nothing of a picture that is all texture
 */
export function componentsOf(
  ink: Uint8Array,
  width: number,
  least: number,
  most: number,
): Component[] | undefined {
  // A run of ink in a row: where it starts and ends, and the run that stands for its piece.
  let starts = new Int32Array(4096);
  let ends = new Int32Array(4096);
  let rows = new Int32Array(4096);
  let chief = new Int32Array(4096);
  let kinds = new Int32Array(4096);
  let count = 0;

  const chiefOf = (run: number): number => {
    let at = run;
    while (chief[at] !== at) {
      const above = chief[chief[at] ?? 0] ?? 0;
      chief[at] = above;
      at = above;
    }
    return at;
  };

  let before = 0;
  for (let row = 0, from = 0; from < ink.length; row++, from += width) {
    const first = count;
    let above = before;
    const end = from + width;
    for (let at = from; at < end; at++) {
      const kind = ink[at] ?? 0;
      if (kind === 0) continue;
      let stop = at + 1;
      while (stop < end && ink[stop] === kind) stop++;
      if (count === starts.length) {
        if (count > MOST_RUNS) return undefined;
        starts = grown(starts);
        ends = grown(ends);
        rows = grown(rows);
        chief = grown(chief);
        kinds = grown(kinds);
      }
      const start = at - from;
      starts[count] = start;
      ends[count] = stop - from;
      rows[count] = row;
      chief[count] = count;
      kinds[count] = kind;
      // Runs of the row above that end left of this one touch none that follows either.
      while (above < first && (ends[above] ?? 0) < start) above++;
      for (let run = above; run < first && (starts[run] ?? 0) <= stop - from; run++) {
        if (kinds[run] !== kind) continue;
        const one = chiefOf(run);
        const other = chiefOf(count);
        chief[Math.max(one, other)] = Math.min(one, other);
      }
      count++;
      // What follows may be the other ink.
      at = stop - 1;
    }
    before = first;
  }

  // A piece is told by its first run, which is its highest.
  const lefts = starts.slice(0, count);
  const rights = ends.slice(0, count);
  const bottoms = rows.slice(0, count);
  const inks = new Int32Array(count);
  for (let run = 0; run < count; run++) {
    const piece = chiefOf(run);
    const start = starts[run] ?? 0;
    const end = ends[run] ?? 0;
    if (start < (lefts[piece] ?? 0)) lefts[piece] = start;
    if (end > (rights[piece] ?? 0)) rights[piece] = end;
    bottoms[piece] = rows[run] ?? 0;
    inks[piece] = (inks[piece] ?? 0) + end - start;
  }
  const found: Component[] = [];
  for (let run = 0; run < count; run++) {
    if (chief[run] !== run) continue;
    const top = rows[run] ?? 0;
    const bottom = bottoms[run] ?? 0;
    if (bottom - top + 1 < least || bottom - top + 1 > most) continue;
    const left = lefts[run] ?? 0;
    const right = (rights[run] ?? 0) - 1;
    found.push({ left, top, right, bottom, ink: inks[run] ?? 0, kind: kinds[run] ?? 0 });
  }
  return found;
}

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
