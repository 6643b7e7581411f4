import { startServer } from '../browser/server.ts';
import { BUILT_PAGES, buildPages, PAGE_STYLES } from './build.ts';

/** The pages under test, to be opened by hand: `npx tsx tests/pages/serve.ts`. */

const PORT = 8443;

await buildPages();
await startServer(BUILT_PAGES, PORT);
for (const style of PAGE_STYLES) console.log(`https://localhost:${PORT}/${style}/`);
