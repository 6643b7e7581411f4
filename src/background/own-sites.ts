/** Sites the person added: covered by the same scripts as ours, for as long as the browser allows it. */
import { watchAccess, withoutAccess } from '../platform/permissions.ts';
import { registerOwnScripts } from '../platform/scripts.ts';
import { loadSettings, watchSettings } from '../platform/storage.ts';
import { matchPattern, siteFor } from '../sites/index.ts';

/** Keeps the registered scripts equal to the settings, now and whenever settings or permissions change. */
export function keepOwnSitesCovered(): void {
  let turn = Promise.resolve();
  const sync = () => {
    turn = turn.then(cover).catch(() => undefined);
  };
  watchSettings(sync);
  watchAccess(sync);
  sync();
}

async function cover(): Promise<void> {
  const { ownSites } = await loadSettings();
  const sites = ownSites
    .flatMap((host) => siteFor(host, ownSites) ?? [])
    .filter(({ kind }) => kind === 'own');
  const missing = await withoutAccess(sites);
  const granted = sites.filter((site) => !missing.includes(site));
  await registerOwnScripts(granted.map(({ id }) => ({ id, matches: [matchPattern(id, '*')] })));
}
