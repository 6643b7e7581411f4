/**
 * Makes a fresh clone ready: the packages of package-lock.json, and the browsers. Plain JavaScript, because it
 * runs before anything is installed. Quick when there is nothing to do.
 *
 * `node scripts/setup.mjs [chromium]`: with a name, no other browser is looked for.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const installed = join(modules, '.package-lock.json');
const wanted = join(root, 'package-lock.json');

function run(command, ...args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

// Behind a link lie somebody else's packages, which `npm ci` would empty.
const isLink = lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
if (!isLink && (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs)) {
  run('npm', 'ci', '--no-audit', '--no-fund');
}
run(
  process.execPath,
  join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'),
  join('scripts', 'browsers.ts'),
  ...process.argv.slice(2),
);
