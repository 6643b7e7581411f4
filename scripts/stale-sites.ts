/** Which sentences about sites are due for reading their policy again. */
import type { Site } from '../src/sites/site.ts';

const DAY_MS = 86_400_000;
const MOST_DAYS = 270;

export interface StaleSites {
  /** Read longer ago than we trust, the oldest first. */
  old: { site: Site; days: number }[];
  /** Their policy bears no date, so no sentence of theirs is shown with one. */
  undated: Site[];
}

export function staleSites(sites: readonly Site[], today: Date): StaleSites {
  const old = sites
    .flatMap((site) => {
      if (site.read === undefined) return [];
      return [{ site, days: Math.floor((today.getTime() - Date.parse(site.read)) / DAY_MS) }];
    })
    .filter(({ days }) => days > MOST_DAYS)
    .sort((a, b) => b.days - a.days);
  return { old, undated: sites.filter(({ read }) => read === undefined) };
}
