import { join } from 'node:path';
import { startServer } from '../browser/server.ts';
import { buildPages, PAGE_STYLES } from './build.ts';

/** The pages under test, to be opened by hand: `npx tsx tests/pages/serve.ts`. */

const PORT = 8443;
const FOLDER = join(import.meta.dirname, '..', '..', 'out', 'pages');

await buildPages(FOLDER);
await startServer(FOLDER, PORT);
for (const style of PAGE_STYLES) console.log(`https://localhost:${PORT}/${style}/`);
