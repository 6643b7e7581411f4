/** The check Mozilla's store makes of a package: no errors may be left. Warnings are shown. */
import { join } from 'node:path';
import webExt from 'web-ext';

const result = await webExt.cmd.lint(
  {
    sourceDir: join(import.meta.dirname, '..', 'dist', 'firefox'),
    output: 'none',
    metadata: false,
    warningsAsErrors: false,
  },
  { shouldExitProgram: false },
);
for (const { code, message, file } of [...result.errors, ...result.warnings]) {
  console.log(`${code}: ${message}${file ? ` (${file})` : ''}`);
}
console.log(`${result.errors.length} errors, ${result.warnings.length} warnings`);
process.exitCode = result.errors.length > 0 ? 1 : 0;
