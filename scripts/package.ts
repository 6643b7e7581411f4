/**
 * `npm run package`: the zips for the stores, and a table of what each part of them weighs. `-- source` makes, in a clone,
 * the zip of the source instead, for those who review it (store/amo-build-notes.md).
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import project from '../package.json' with { type: 'json' };
import { buildTarget } from './build.ts';
import { filesIn, readAll, zip } from './zip.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'out', 'packages');

await mkdir(OUT, { recursive: true });
if (process.argv.includes('source')) {
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  await write('source', await readAll(ROOT, names.filter(Boolean)));
} else {
  for (const target of ['chromium', 'firefox'] as const) {
    await buildTarget(target);
    const files = await filesIn(join(ROOT, 'dist', target));
    await write(target, files);
    const sizes = [...files].map(([name, { length }]) => ({ name, length }));
    for (const { name, length } of sizes.sort((a, b) => b.length - a.length)) {
      console.log(`${kilobytes(length).padStart(12)}  ${name}`);
    }
  }
}

async function write(name: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const path = join(OUT, `lead-apron-${name}-${project.version}.zip`);
  const content = await zip(files);
  await writeFile(path, content);
  const hash = createHash('sha256').update(content).digest('hex');
  console.log(`\n${relative(ROOT, path)}: ${kilobytes(content.length)}, SHA-256 ${hash}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
