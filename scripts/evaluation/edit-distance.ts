/** How far a string is from the nearest part of a text: insertions, deletions and changes of a letter. */

/** @returns 0 when `text` holds `sought` as it is (Sellers, 1980) */
export function distanceWithin(text: string, sought: string): number {
  let column = Array.from({ length: sought.length + 1 }, (_, row) => row);
  let least = sought.length;
  for (const letter of text) {
    // A match may begin anywhere, which costs nothing.
    const next = [0];
    for (let row = 1; row <= sought.length; row++) {
      const change = (column[row - 1] ?? 0) + (sought[row - 1] === letter ? 0 : 1);
      next.push(Math.min(change, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    least = Math.min(least, column[sought.length] ?? least);
  }
  return least;
}
