/** One figure we hold ourselves to: always a ratio of two things measured in the same run. */
export interface Measured {
  what: string;
  /** The two sides, with their units. */
  figures: string;
  ratio: number;
  atMost: number;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Compares the medians of two rows of times in milliseconds. */
export function timed(
  what: string,
  [name, times]: readonly [string, readonly number[]],
  [otherName, otherTimes]: readonly [string, readonly number[]],
  atMost: number,
): Measured {
  const [time, other] = [median(times), median(otherTimes)];
  const figures = `${name} ${time.toFixed(1)} ms, ${otherName} ${other.toFixed(1)} ms`;
  return { what, figures, ratio: time / other, atMost };
}

export const holds = ({ ratio, atMost }: Measured): boolean => ratio <= atMost;

export function lineOf(measured: Measured): string {
  const { what, figures, ratio, atMost } = measured;
  const verdict = holds(measured) ? 'ok' : 'OVER';
  return `${verdict.padEnd(5)}${ratio.toFixed(2).padStart(6)} (at most ${atMost})  ${what}: ${figures}`;
}
