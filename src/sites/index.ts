/** The covered sites, and which of them a host belongs to. Data lives in `sites.json`, one entry a site. */
import type { Site } from './site.ts';
import entries from './sites.json' with { type: 'json' };

export const sites = entries as Site[];

/** Whether `host` is `covered` itself or below it: `mobile.x.com` is covered by `x.com`, `netflix.com` is not. */
export function isCoveredBy(host: string, covered: string): boolean {
  return host === covered || host.endsWith(`.${covered}`);
}

/** The site that `host` belongs to: one of ours, or one the person added (named by its host). */
export function siteFor(host: string, ownSites: readonly string[]): Site | undefined {
  const known = sites.find((site) => site.hosts.some((covered) => isCoveredBy(host, covered)));
  if (known) return known;
  const own = ownSites.find((covered) => isCoveredBy(host, covered));
  return own === undefined ? undefined : ownSite(own);
}

/** The name of the site in the settings: its id, or the host itself where it belongs to none. */
export function siteIdOf(host: string, ownSites: readonly string[]): string {
  return siteFor(host, ownSites)?.id ?? host;
}

/** A site the person added, known by nothing but its host. */
export function ownSite(host: string): Site {
  return { id: host, name: host, kind: 'own', hosts: [host] };
}

/** The WebExtension match pattern of a host and everything below it; below an IP address there is nothing. */
export function matchPattern(host: string, scheme: 'https' | '*' = 'https'): string {
  return /^[\d.]+$/.test(host) ? `${scheme}://${host}/*` : `${scheme}://*.${host}/*`;
}
