/** `npm run package`: the zips for the stores, and a table of what each part of them weighs. */
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import webExt from 'web-ext';
import { buildTarget } from './build.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'out', 'packages');

await mkdir(OUT, { recursive: true });
for (const target of ['chromium', 'firefox'] as const) {
  await buildTarget(target);
  const sourceDir = join(ROOT, 'dist', target);
  const { extensionPath } = await webExt.cmd.build(
    { sourceDir, artifactsDir: OUT, filename: `lead-apron-${target}-{version}.zip`, overwriteDest: true },
    { shouldExitProgram: false, showReadyMessage: false },
  );
  console.log(`\n${relative(ROOT, extensionPath)}: ${kilobytes((await stat(extensionPath)).size)}`);
  const files = (await readdir(sourceDir, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return { path: relative(sourceDir, path), size: (await stat(path)).size };
    }),
  );
  for (const { path, size } of sizes.sort((a, b) => b.size - a.size)) {
    console.log(`${kilobytes(size).padStart(12)}  ${path}`);
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
