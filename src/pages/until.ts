/** Until when a site is paused, as people say it. */

/** No clock goes further (ECMA-262, Time Values and Time Range). */
const LAST_TIME = 8.64e15;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * "4:05 PM"; of what is further off, with the day.
 * @param until in milliseconds since 1970, as `now`; any number: what no clock can say counts as its last or as now
 * @param language a BCP 47 tag
 */
export function untilWhen(until: number, now: number, language: string): string {
  const end = until <= LAST_TIME ? Math.max(until, now) : LAST_TIME;
  const day = end - now < DAY_MS ? {} : ({ dateStyle: 'long' } as const);
  return new Intl.DateTimeFormat(language, { ...day, timeStyle: 'short' }).format(end);
}
