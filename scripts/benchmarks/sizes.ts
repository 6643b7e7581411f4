/** What we weigh: on every page we cover, and in the stores. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../../tests/browser/driver.ts';
import type { Measured } from './measured.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CONTENT_CEILING = 60 * 1024;
const PACKAGE_CEILING = 25 * 1024 * 1024;

/** Packs the extensions anew. */
export async function measureSizes(): Promise<Measured[]> {
  await import('../package.ts');
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const engines: Engine[] = ['chromium', 'firefox'];
  const sizes = engines.map(async (engine) => {
    const scripts = await Promise.all(
      ['content.js', 'page-world.js'].map(async (name) => stat(join(ROOT, 'dist', engine, name))),
    );
    const together = scripts.reduce((sum, { size }) => sum + size, 0);
    const zip = await stat(join(ROOT, 'out', 'packages', `lead-apron-${engine}-${version}.zip`));
    return [
      sized(`${engine}: content scripts`, together, CONTENT_CEILING),
      sized(`${engine}: package`, zip.size, PACKAGE_CEILING),
    ];
  });
  return (await Promise.all(sizes)).flat();
}

function sized(what: string, bytes: number, ceiling: number): Measured {
  const figures = `${(bytes / 1024).toFixed(1)} KiB of ${ceiling / 1024}`;
  return { what, figures, ratio: bytes / ceiling, atMost: 1 };
}
