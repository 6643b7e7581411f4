/** Leave to work on sites. The person gives it, and can take it back in the browser's own pages at any time. */
import { matchPattern } from '../sites/index.ts';
import { isGranted } from '../sites/match-patterns.ts';
import type { Site } from '../sites/site.ts';
import { browser } from './browser.ts';

/** Those of `sites` where the browser does not let us work, on one of their hosts or on all. */
export async function withoutAccess(sites: readonly Site[]): Promise<Site[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return sites.filter((site) => !originsOf(site).every((origin) => isGranted(origin, origins)));
}

/** Those of `sites` on whose tabs the browser tells us of the address: the person may have taken the leave away. */
export async function withAddresses(sites: readonly Site[]): Promise<Site[]> {
  const told = await Promise.all(
    sites.map((site) => browser.permissions.contains({ origins: originsOf(site) })),
  );
  return sites.filter((_, index) => told[index]);
}

/**
 * Asks the person, in the browser's own prompt. Must be the first thing a click or a key press causes: browsers
 * refuse it after any wait.
 * @returns whether leave was given for all of `sites`
 */
export async function requestAccess(sites: readonly Site[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: sites.flatMap(originsOf) });
  } catch {
    return false;
  }
}

/** Gives back the leave for a site the person added. */
export async function giveBackAccess(site: Site): Promise<void> {
  await browser.permissions.remove({ origins: originsOf(site) }).catch(() => false);
}

/** Calls `changed` when leave was given or taken, by us or in the browser's own pages. */
export function watchAccess(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

/** The built manifest lists our own sites by https; a site the person added may be a hospital's plain http. */
export function originsOf({ kind, hosts }: Site): string[] {
  return hosts.map((host) => matchPattern(host, kind === 'own' ? '*' : 'https'));
}
