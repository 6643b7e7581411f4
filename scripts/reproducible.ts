/**
 * `npm run reproducible`: packages the source twice, in two folders of different names, and compares the zips byte for
 * byte. Says where they differ, and fails.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** What the build reads. */
const SOURCE = [
  'src',
  'scripts',
  'models',
  'icons',
  'docs',
  'manifest.json',
  'package.json',
  'tsconfig.json',
  'LICENSE',
];

/** @returns the zips, by name */
async function packageIn(folder: string): Promise<Map<string, Buffer>> {
  for (const name of SOURCE) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const tsx = join(ROOT, 'node_modules', '.bin', 'tsx');
  execFileSync(tsx, ['scripts/package.ts'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const made = join(folder, 'out', 'packages');
  const names = await readdir(made);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(made, name))] as const)),
  );
}

const scratch = await mkdtemp(join(tmpdir(), 'lead-apron-reproducible-'));
const first = await packageIn(join(scratch, 'one'));
const second = await packageIn(join(scratch, 'another', 'place'));
await rm(scratch, { recursive: true });

for (const [name, content] of first) {
  const isSame = second.get(name)?.equals(content) === true;
  console.log(`${name}: ${isSame ? 'the same, byte for byte' : 'DIFFERENT'}`);
  if (!isSame) process.exitCode = 1;
}
if (first.size !== 2 || second.size !== 2) throw new Error('there should be two zips each');
