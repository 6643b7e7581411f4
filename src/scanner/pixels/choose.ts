/** Which frames or pages of a picture are decoded, by their numbers: asked once it is known how many there are. */
export type Choose = (count: number) => readonly number[];

/** The first, the middle and the last of so many. */
export const sampled: Choose = (count) =>
  [...new Set([0, count >> 1, count - 1])].filter((index) => index >= 0);
