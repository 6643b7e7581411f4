/**
 * The check Mozilla's store makes of a package: no error may be left, and no warning that store/amo-build-notes.md does
 * not explain.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import webExt from 'web-ext';

const ROOT = join(import.meta.dirname, '..');

const { errors, warnings } = await webExt.cmd.lint(
  { sourceDir: join(ROOT, 'dist', 'firefox'), output: 'none', metadata: false, warningsAsErrors: false },
  { shouldExitProgram: false },
);

/** The rows of the table of warnings begin with the file, whose hash is a star there. */
const notes = await readFile(join(ROOT, 'store', 'amo-build-notes.md'), 'utf8');
const isExplained = ({ code, file = '' }: { code: string; file?: string }) =>
  notes.includes(`\`${code}\``) && notes.includes(`| \`${file.replace(/-[\w-]{8}\.js$/, '-*.js')}\``);

const unexplained = warnings.filter((warning) => !isExplained(warning));
for (const { code, message, file } of [...errors, ...warnings]) {
  console.log(`${code}: ${message}${file ? ` (${file})` : ''}`);
}
console.log(
  `${errors.length} errors, ${warnings.length} warnings, ${unexplained.length} of them unexplained`,
);
process.exitCode = errors.length + unexplained.length > 0 ? 1 : 0;
