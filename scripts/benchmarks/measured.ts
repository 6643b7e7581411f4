/** One figure we hold ourselves to: always a ratio of two things measured in the same run. */
export interface Measured {
  what: string;
  /** The two sides, with their units. */
  figures: string;
  ratio: number;
  atMost: number;
}

export function median(values: readonly number[]): number {
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

/** Compares pairs of times in milliseconds, each measured one after the other, by the median of their ratios. */
export function paired(
  what: string,
  [name, otherName]: readonly [string, string],
  pairs: readonly (readonly [number, number])[],
  atMost: number,
): Measured {
  const figures = [
    `${name} ${median(pairs.map(([time]) => time)).toFixed(1)} ms`,
    `${otherName} ${median(pairs.map(([, time]) => time)).toFixed(1)} ms`,
    `${pairs.length} pairs`,
  ].join(', ');
  return { what, figures, ratio: median(pairs.map(([time, other]) => time / other)), atMost };
}

export const holds = ({ ratio, atMost }: Measured): boolean => ratio <= atMost;

export function lineOf(measured: Measured): string {
  const { what, figures, ratio, atMost } = measured;
  const verdict = holds(measured) ? 'ok' : 'OVER';
  const digits = atMost < 0.1 ? 4 : 2;
  return `${verdict.padEnd(5)}${ratio.toFixed(digits).padStart(6)} (at most ${atMost})  ${what}: ${figures}`;
}
