import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { pdfAsShipped } from '../../scripts/pdf-js.ts';

const PAGES = import.meta.dirname;

/** The pages under test: one folder each, named after the manner it is built in. */
export const PAGE_STYLES = readdirSync(PAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map(({ name }) => name);

/** React 18 is installed under another name beside React 19; what asks for `react` there must get its own. */
const reactOfItsOwn: Plugin = {
  name: 'react-of-its-own',
  enforce: 'pre',
  resolveId(id, importer) {
    return id === 'react' && importer?.includes('react-dom-18') ? this.resolve('react-18', importer) : null;
  },
};

/** Bundles every page under test into `folder`, to be served as it is. */
export const buildPages = (folder: string): Promise<void> =>
  bundle(
    PAGES,
    PAGE_STYLES.map((style) => join(PAGES, style, 'index.html')),
    folder,
  );

/** Bundles pages below `root` into a folder, where they lie as they do there. */
export async function bundle(root: string, input: string[], folder: string): Promise<void> {
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    plugins: [reactOfItsOwn],
    worker: { format: 'es', plugins: () => [pdfAsShipped] },
    define: { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      modulePreload: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input,
        treeshake: { moduleSideEffects: true },
        // React's components say `use client`, and codecs ask for Node's modules: both mean nothing here.
        onLog: (level, log, tell) => {
          const isNoNews =
            log.code === 'MODULE_LEVEL_DIRECTIVE' || /externalized for browser/.test(log.message);
          if (!isNoNews) tell(level, log);
        },
      },
    },
  });
}
