/**
 * Runs inside `npm version X`, before its commit: names the new version where the README does, and refuses a version of
 * which the changelog says nothing.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import project from '../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '..');

const changelog = await readFile(join(ROOT, 'CHANGELOG.md'), 'utf8');
if (!changelog.includes(`## ${project.version}`)) {
  throw new Error(
    `CHANGELOG.md has no heading "## ${project.version}": say there what is new, then try again.`,
  );
}
const readme = join(ROOT, 'README.md');
const text = await readFile(readme, 'utf8');
const named = /(lead-apron-(?:chromium|firefox)-)\d+\.\d+\.\d+(\.zip)/g;
await writeFile(readme, text.replaceAll(named, `$1${project.version}$2`));
