import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClients } from '../clients/build.ts';
import { buildPages, bundle } from '../pages/build.ts';

/** Environment variable that names the folder of the built pages. */
export const PAGES_FOLDER = 'LEAD_APRON_PAGES';

/** The page that shows what the scanner's decoder sees. */
const DECODER = join(import.meta.dirname, '..', 'decoder');
const PDF_JS = join(import.meta.dirname, '../../node_modules/pdfjs-dist/wasm');

/** The pages under test are built once a run, into a folder of this run alone, which the workers inherit. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lead-apron-pages-'));
  await buildPages(folder);
  await buildClients(folder);
  await bundle(DECODER, [join(DECODER, 'index.html')], join(folder, 'decoder'));
  // What the decoder reads from its package.
  for (const name of ['jbig2.wasm', 'openjpeg.wasm']) await cp(join(PDF_JS, name), join(folder, 'pdf', name));
  process.env[PAGES_FOLDER] = folder;
  return () => rm(folder, { recursive: true });
}
