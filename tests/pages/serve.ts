import { join } from 'node:path';
import { startServer } from '../browser/server.ts';
import { buildClients } from '../clients/build.ts';
import { CLIENTS } from '../clients/list.ts';
import { buildPages } from './build.ts';

/** The pages and clients under test, to be opened by hand: `npx tsx tests/pages/serve.ts`. */

const PORT = 8443;
const FOLDER = join(import.meta.dirname, '..', '..', 'out', 'pages');

await buildPages(FOLDER);
await buildClients(FOLDER);
await startServer(FOLDER, PORT);
for (const { page } of CLIENTS) console.log(`https://localhost:${PORT}${page}`);
