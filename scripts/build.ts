/** `npm run build [-- chromium firefox demo]`: the unpacked extensions in `dist/`, one folder each. */
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { TEXT_LANGUAGES } from '../src/text-languages.ts';
import { dcmjsAsShipped } from './dcmjs.ts';
import { withoutWordLists } from './language-data.ts';
import { manifestFor, TARGETS, type Target } from './manifest.ts';
import { pdfAsShipped } from './pdf-js.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Every folder of `src/pages` with a page in it. */
const PAGES = readdirSync(join(ROOT, 'src/pages')).filter((name) =>
  existsSync(join(ROOT, 'src/pages', name, 'index.html')),
);

/** Whose browsers would fall back to English, and whose words they read as well (docs/translations.md). */
const SHARED_WORDS = { pt_PT: 'pt_BR' };

/** libheif is under the LGPL: it stays a file as its makers built it, which anybody may replace (docs/third-party.md). */
const LIBHEIF = 'libheif-bundle.mjs';
/** How geotiff unpacks: ours are bounded (src/scanner/pixels/tiff-blocks.ts), and know fewer ways. */
const UNUSED = /geotiff.*compression.(?:deflate|jpeg|lerc|lzw|packbits|webimage|zstd)\.js$/;
/** What programs compiled to wasm ask for where they run in Node. */
const NODE = /^(?:crypto|fs|path)$/;
const NOTHING = '\0nothing';
const decoders: Plugin = {
  name: 'decoders',
  enforce: 'pre',
  resolveId(source) {
    if (source.endsWith(LIBHEIF)) return { id: `../libheif/${LIBHEIF}`, external: 'relative' };
    return NODE.test(source) ? NOTHING : undefined;
  },
  load(id) {
    if (id === NOTHING) return 'export default {};';
    return UNUSED.test(id) ? 'export {};' : undefined;
  },
};

/** Builds one target into `dist/<target>`. */
export async function buildTarget(target: Target): Promise<void> {
  const outDir = join(ROOT, 'dist', target);
  const browser = target === 'firefox' ? 'firefox' : 'chromium';
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const common: InlineConfig = {
    root: join(ROOT, 'src'),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
  };
  /** A build that takes long on a busy machine is no news. */
  const checks = { pluginTimings: false };
  const shared = {
    outDir,
    emptyOutDir: false,
    target: 'es2023',
    // Those of the manifest: for older ones, styles would grow by what stands in for what they do not know.
    cssTarget: ['chrome148', 'firefox153'],
    modulePreload: false as const,
  };

  await build({
    ...common,
    worker: { format: 'es', plugins: () => [decoders, pdfAsShipped, dcmjsAsShipped] },
    build: {
      ...shared,
      rolldownOptions: {
        checks,
        input: {
          background: join(ROOT, 'src/background', `${browser}.ts`),
          ...Object.fromEntries(PAGES.map((page) => [page, join(ROOT, 'src/pages', page, 'index.html')])),
          ...(browser === 'chromium' && { offscreen: join(ROOT, 'src/scanner/offscreen.html') }),
        },
        output: {
          entryFileNames: ({ name }) => (name === 'background' ? 'background.js' : 'assets/[name].js'),
          chunkFileNames: 'assets/[name].js',
          assetFileNames: 'assets/[name][extname]',
        },
      },
    },
  });

  // Content scripts are classic scripts, each a file of its own: a loader would come too late.
  for (const [name, entry] of [
    ['content', 'content/index.ts'],
    ['page-world', 'content/page-world.ts'],
  ] as const) {
    await build({
      ...common,
      resolve: { alias: { 'webextension-polyfill': join(ROOT, 'src/platform/native-api.ts') } },
      build: {
        ...shared,
        lib: {
          entry: join(ROOT, 'src', entry),
          formats: ['iife'],
          name: 'leadApron',
          fileName: () => `${name}.js`,
        },
        rolldownOptions: { checks, output: { extend: false } },
      },
    });
  }

  await cp(join(ROOT, 'src/_locales'), join(outDir, '_locales'), { recursive: true });
  for (const [readers, words] of Object.entries(SHARED_WORDS)) {
    await cp(join(ROOT, 'src/_locales', words), join(outDir, '_locales', readers), { recursive: true });
  }
  await cp(join(ROOT, 'icons'), join(outDir, 'icons'), {
    recursive: true,
    filter: (path) => !path.endsWith('.svg'),
  });
  if (browser === 'chromium') {
    await cp(join(ROOT, 'src/managed-schema.json'), join(outDir, 'managed-schema.json'));
  }
  const libheif = join(ROOT, 'node_modules/libheif-js/libheif-wasm');
  for (const name of [LIBHEIF, 'LICENSE']) await cp(join(libheif, name), join(outDir, 'libheif', name));
  await copyReading(join(outDir, 'reading'));
  await copyPdf(join(outDir, 'pdf'));
  await cp(join(ROOT, 'LICENSE'), join(outDir, 'LICENSE'));
  await cp(join(ROOT, 'docs/third-party.md'), join(outDir, 'THIRD-PARTY.md'));
  await cp(join(ROOT, 'models/appearance/LICENSE.md'), join(outDir, 'MODEL-LICENSE.md'));
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(await manifestFor(target), null, 2)}\n`);
}

/** Tesseract's core, and what it knows of each language. */
async function copyReading(folder: string): Promise<void> {
  await mkdir(folder);
  const core = join(ROOT, 'node_modules/tesseract.js-core');
  await cp(join(core, 'tesseract-core-simd-lstm.wasm'), join(folder, 'tesseract-core.wasm'));
  await cp(join(core, 'LICENSE'), join(folder, 'LICENSE'));
  for (const language of TEXT_LANGUAGES) {
    const data = `@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`;
    const shipped = withoutWordLists(await readFile(join(ROOT, 'node_modules', data)));
    await writeFile(join(folder, `${language}.traineddata`), shipped);
  }
}

/** What pdf.js needs to read Chinese and Japanese whose fonts are not in the file, and to unpack scanned pages. */
async function copyPdf(folder: string): Promise<void> {
  const pdf = join(ROOT, 'node_modules/pdfjs-dist');
  await cp(join(pdf, 'cmaps'), folder, { recursive: true });
  for (const codec of ['JBIG2', 'OPENJPEG']) {
    await cp(join(pdf, 'wasm', `${codec.toLowerCase()}.wasm`), join(folder, `${codec.toLowerCase()}.wasm`));
    for (const licence of [`LICENSE_${codec}`, `LICENSE_PDFJS_${codec}`])
      await cp(join(pdf, 'wasm', licence), join(folder, licence));
  }
  await cp(join(pdf, 'LICENSE'), join(folder, 'LICENSE.pdfjs'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv.slice(2).filter((name): name is Target => TARGETS.some((t) => t === name));
  for (const target of wanted.length > 0 ? wanted : TARGETS) await buildTarget(target);
}
