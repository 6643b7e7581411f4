/** The manifest of each target, made from the one readable `manifest.json`. */
import { readFile } from 'node:fs/promises';
import { matchPattern, sites } from '../src/sites/index.ts';
import type { Site } from '../src/sites/site.ts';

export const TARGETS = ['chromium', 'firefox', 'demo'] as const;
export type Target = (typeof TARGETS)[number];

interface ContentScript {
  matches: string[];
  exclude_matches?: string[];
  world?: 'MAIN';
  js: string[];
}

interface Manifest {
  version: string;
  minimum_chrome_version?: string;
  message_serialization?: string;
  browser_specific_settings?: object;
  background: { service_worker?: string; scripts?: string[]; type: string };
  permissions: string[];
  storage?: object;
  host_permissions?: string[];
  content_scripts: ContentScript[];
}

/** The local page of `npm start`: the one place the demo build works on beside the listed sites. */
const DEMO_MATCHES = ['http://localhost/*', 'http://127.0.0.1/*'];

const patternsOf = (list: readonly Site[]) =>
  list.flatMap(({ hosts }) => hosts.map((host) => matchPattern(host)));

/** Fills in the version and the sites' matches, and drops what a browser does not know. */
export async function manifestFor(target: Target): Promise<Manifest> {
  const read = async (name: string) =>
    JSON.parse(await readFile(new URL(`../${name}`, import.meta.url), 'utf8'));
  const manifest: Manifest = {
    ...(await read('manifest.json')),
    version: (await read('package.json')).version,
  };
  const matches = [...patternsOf(sites), ...(target === 'demo' ? DEMO_MATCHES : [])];
  const withoutPageWorld = patternsOf(sites.filter(({ pageWorld }) => pageWorld === false));
  manifest.content_scripts = manifest.content_scripts.map((script) => ({
    ...script,
    matches,
    ...(script.world === 'MAIN' && withoutPageWorld.length > 0 && { exclude_matches: withoutPageWorld }),
  }));
  if (target === 'firefox') {
    delete manifest.minimum_chrome_version;
    delete manifest.message_serialization;
    delete manifest.storage;
    delete manifest.background.service_worker;
    manifest.permissions = manifest.permissions.filter((permission) => permission !== 'offscreen');
  } else {
    delete manifest.browser_specific_settings;
    delete manifest.background.scripts;
    // For Chromium, the sites of the scripts are none whose tabs it names; for Firefox they are.
    manifest.host_permissions = matches;
  }
  return manifest;
}
