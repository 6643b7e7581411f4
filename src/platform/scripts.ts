/** Our content scripts on sites the person added, registered at run time; the manifest lists the others. */
import { browser } from './browser.ts';

/** Content scripts of one host, under an id of ours. */
export interface OwnScripts {
  id: string;
  matches: string[];
}

/**
 * Makes the registered content scripts exactly these. Each is registered in both worlds, isolated first, as
 * the manifest does it.
 */
export async function registerOwnScripts(wanted: readonly OwnScripts[]): Promise<void> {
  const listed = await browser.scripting.getRegisteredContentScripts();
  if (listed.length > 0) await browser.scripting.unregisterContentScripts();
  if (wanted.length === 0) return;
  await browser.scripting.registerContentScripts(
    wanted.flatMap(({ id, matches }) => [
      { ...everywhere(matches), id: `isolated ${id}`, js: ['content.js'], world: 'ISOLATED' as const },
      { ...everywhere(matches), id: `page ${id}`, js: ['page-world.js'], world: 'MAIN' as const },
    ]),
  );
}

function everywhere(matches: string[]) {
  return {
    matches,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
}
