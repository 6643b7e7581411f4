/** Until when a site is paused, as people say it. */

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * "4:05 PM"; of what is further off, with the day.
 * @param until in milliseconds since 1970, as `now`
 * @param language a BCP 47 tag
 */
export function untilWhen(until: number, now: number, language: string): string {
  const day = until - now < DAY_MS ? {} : ({ dateStyle: 'long' } as const);
  return new Intl.DateTimeFormat(language, { ...day, timeStyle: 'short' }).format(until);
}
