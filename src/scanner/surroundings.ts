/** Where the browser says it is; asked anew each time, since people travel with their tabs open. */
import type { Surroundings } from '../explanation/jurisdiction.ts';

export function surroundings(): Surroundings {
  const { timeZone = '' } = Intl.DateTimeFormat().resolvedOptions();
  // Node, where batches are tested, has no navigator before version 21.
  return { timeZone, language: globalThis.navigator?.language ?? '' };
}
