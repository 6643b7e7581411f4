/**
 * `npm run pass-through -- DIR [--engine chromium|firefox]`: uploads every file below DIR, meant to be ordinary
 * pictures, through the built extension on real host names, picked and dropped, one at a time, in both browsers.
 * Lists each that was asked about, noted, or did not arrive unchanged; ends with 1 if there is one.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Driver, Engine, Tab } from '../tests/browser/driver.ts';
import { launch } from '../tests/browser/fixture.ts';
import { dropTarget } from '../tests/browser/pages.ts';
import { startServer, type TestServer } from '../tests/browser/server.ts';
import { buildPages } from '../tests/pages/build.ts';
import { buildTarget } from './build.ts';
import { type Listed, listFiles } from './evaluation/list-files.ts';

const ENGINES: readonly Engine[] = ['chromium', 'firefox'];
/** Pages that upload at once what they are given. */
const PAGES = [
  ['chatgpt.com', 'react-19'],
  ['x.com', 'vue-3'],
  ['gemini.google.com', 'angular'],
  ['grok.com', 'jquery'],
] as const;
const ROUTES = ['pick', 'drop'] as const;
/** An upload that is not there by then was held. */
const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 10;

/** @returns what became of the upload, `arrived` when all is well */
async function upload(
  tab: Tab,
  server: TestServer,
  offer: () => Promise<void>,
  path: string,
): Promise<string> {
  server.forget();
  await offer();
  const until = Date.now() + PATIENCE_MS;
  while (server.uploads.length === 0 && Date.now() < until) {
    await new Promise((look) => setTimeout(look, LOOK_EVERY_MS));
  }
  if (await tab.overlay.present()) return `asked: ${(await tab.overlay.text()).split('\n')[0]}`;
  const notes = await tab.overlay.notes();
  if (notes !== '') return `noted: ${notes.split('\n')[0]}`;
  const [arrived, ...others] = server.uploads.flatMap(({ files }) => files);
  if (!arrived) return 'never arrived';
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  if (arrived.sha256 !== sha256 || arrived.name !== basename(path)) return 'arrived changed';
  return others.length > 0 ? 'arrived more than once' : 'arrived';
}

/** @returns how many went through as if nobody had looked */
async function passAll(driver: Driver, server: TestServer, files: readonly Listed[]): Promise<number> {
  let passed = 0;
  for (const route of ROUTES) {
    for (const [index, [host, style]] of PAGES.entries()) {
      const url = `https://${host}/${style}/`;
      let tab = await driver.open(url);
      for (const { file, path } of files.filter((_, i) => i % PAGES.length === index)) {
        const offer = () =>
          route === 'pick' ? tab.pick('#file', [path]) : tab.drop(dropTarget(style), [path]);
        const became = await upload(tab, server, offer, path);
        if (became === 'arrived') {
          passed += 1;
          continue;
        }
        console.log(`${driver.engine}, ${route}, ${host}: ${file}: ${became}`);
        await tab.close();
        tab = await driver.open(url);
      }
      await tab.close();
    }
  }
  return passed;
}

async function run(folder: string, engines: readonly Engine[]): Promise<boolean> {
  const files = (await listFiles(folder)).filter(({ problem }) => problem === undefined);
  const wanted = files.length * ROUTES.length;
  const pages = await mkdtemp(join(tmpdir(), 'lead-apron-pages-'));
  await buildPages(pages);
  const server = await startServer(pages);
  let well = files.length > 0;
  for (const engine of engines) {
    const extension = join(import.meta.dirname, '..', 'dist', engine);
    if (!existsSync(join(extension, 'manifest.json'))) await buildTarget(engine);
    const started = Date.now();
    const driver = await launch(engine, { port: server.port, extension });
    const passed = await passAll(driver, server, files);
    const requests = await driver.close();
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${engine}: ${passed} of ${wanted} uploads passed unasked and unchanged, in ${seconds} s`);
    for (const { url } of requests) console.log(`${engine}: the extension asked the network for ${url}`);
    well &&= passed === wanted && requests.length === 0;
  }
  await server.close();
  await rm(pages, { recursive: true });
  return well;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string', multiple: true } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Name a folder of ordinary pictures.');
  process.exitCode = 2;
} else {
  const engines = ENGINES.filter((engine) => values.engine?.includes(engine) ?? true);
  process.exitCode = (await run(resolve(folder), engines)) ? 0 : 1;
}
