/**
 * `npm run bench`: the figures we hold ourselves to (docs/measurements.md), through the built extensions in both
 * browsers, as ratios of medians in one run. Ends with 1 when one is over.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver, Engine } from '../tests/browser/driver.ts';
import { launch } from '../tests/browser/fixture.ts';
import { startServer } from '../tests/browser/server.ts';
import { buildPages } from '../tests/pages/build.ts';
import { measureFilm } from './benchmarks/film.ts';
import { writeHeavyPage } from './benchmarks/heavy-page.ts';
import { holds, lineOf, type Measured } from './benchmarks/measured.ts';
import { measureLoads, measureShares } from './benchmarks/page-load.ts';
import { measureSizes } from './benchmarks/sizes.ts';
import { measureColdStart, measureHoliday, measureMany, measurePhotos } from './benchmarks/uploads.ts';

const ENGINES: readonly Engine[] = ['chromium', 'firefox'];

/** @param without the same browser without the extension @param heavy path of a heavy page */
async function measure(driver: Driver, without: Driver, folder: string, heavy: string): Promise<Measured[]> {
  const all = [
    await measureLoads(driver, without, heavy),
    ...(driver.engine === 'chromium' ? await measureShares(driver, heavy, join(folder, 'trace.json')) : []),
    ...(await measureFilm(driver, folder)),
    ...(await measureMany(driver, folder)),
    ...(await measurePhotos(driver, folder)),
    ...(await measureHoliday(driver, folder)),
  ];
  return all.map((measured) => ({ ...measured, what: `${driver.engine}: ${measured.what}` }));
}

const all = await measureSizes();
const folder = await mkdtemp(join(tmpdir(), 'lead-apron-bench-'));
const pages = join(folder, 'pages');
await buildPages(pages);
const heavy = await writeHeavyPage(pages);
const server = await startServer(pages);
for (const engine of ENGINES) {
  const extension = join(import.meta.dirname, '..', 'dist', engine);
  const driver = await launch(engine, { port: server.port, extension });
  const without = await launch(engine, { port: server.port });
  all.push(...(await measure(driver, without, folder, heavy)));
  await without.close();
  await driver.close();
  const cold = await measureColdStart(() => launch(engine, { port: server.port, extension }), folder);
  all.push({ ...cold, what: `${engine}: ${cold.what}` });
}
await server.close();
await rm(folder, { recursive: true });

console.log(`\n${all.map(lineOf).join('\n')}`);
process.exitCode = all.every(holds) ? 0 : 1;
