import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const PAGES = import.meta.dirname;
const ROOT = join(PAGES, '..', '..');

/** Where the built pages lie, as the test server serves them. */
export const BUILT_PAGES = join(ROOT, 'out', 'pages');

/** Bundles every page under test. By hand: `npx vite tests/pages`, then open `/plain-form/`. */
export async function buildPages(): Promise<void> {
  const styles = readdirSync(PAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  await build({
    configFile: false,
    root: PAGES,
    base: './',
    logLevel: 'warn',
    build: {
      outDir: BUILT_PAGES,
      emptyOutDir: true,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: styles
          .filter(({ name }) => name !== 'shared')
          .map(({ name }) => join(PAGES, name, 'index.html')),
      },
    },
  });
}
