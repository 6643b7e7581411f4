import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClients } from '../clients/build.ts';
import { buildPages, bundle } from '../pages/build.ts';

/** Environment variable that names the folder of the built pages. */
export const PAGES_FOLDER = 'LEAD_APRON_PAGES';

/** The page that shows what the scanner's decoder sees. */
const DECODER = join(import.meta.dirname, '..', 'decoder');

/** The pages under test are built once a run, into a folder of this run alone, which the workers inherit. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-apron-pages-'));
  await buildPages(folder);
  await buildClients(folder);
  await bundle(DECODER, [join(DECODER, 'index.html')], join(folder, 'decoder'));
  process.env[PAGES_FOLDER] = folder;
  return () => rm(folder, { recursive: true });
}
