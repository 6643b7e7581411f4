/**
 * `npm run --silent evaluate -- DIR [--json OUT] [--sensitivity relaxed|balanced|strict]`: asks the built
 * extension's scanner, in a real browser, about every file below DIR, each as an upload of its own. Prints a table;
 * OUT gets the rows as JSON. Ends with 1 when a file got no answer, with 2 when it was asked wrongly.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Sensitivity } from '../src/types.ts';
import { check, openCheckPage } from '../tests/browser/check-page.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import type { Driver, Tab } from '../tests/browser/driver.ts';
import { buildTarget } from './build.ts';
import { type Listed, listFiles } from './evaluation/list-files.ts';
import { type Row, rowOf, tableFor, totals, unansweredRow } from './evaluation/rows.ts';

const EXTENSION = join(import.meta.dirname, '..', 'dist', 'chromium');
const SENSITIVITIES: readonly Sensitivity[] = ['relaxed', 'balanced', 'strict'];
/** The browser's names lead to this port of this machine, where nobody listens (RFC 863). */
const NOWHERE = 9;

interface Task {
  folder: string;
  out?: string;
  sensitivity: Sensitivity;
}

/** @throws {Error} the command line makes no sense; the message says why */
function parseTask(args: string[]): Task {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'string' }, sensitivity: { type: 'string', default: 'balanced' } },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error('Name one folder.');
  const sensitivity = SENSITIVITIES.find((name) => name === values.sensitivity);
  if (!sensitivity) throw new Error(`--sensitivity is one of ${SENSITIVITIES.join(', ')}.`);
  return {
    folder: resolve(folder),
    sensitivity,
    ...(values.json !== undefined && { out: resolve(values.json) }),
  };
}

/** Asks about one file after the other; a page that gave no answer is replaced. */
async function* evaluate(
  driver: Driver,
  files: readonly Listed[],
  sensitivity: Sensitivity,
): AsyncGenerator<{ row: Row; answered: boolean }> {
  let tab: Tab | undefined;
  for (const { file, path, problem } of files) {
    if (problem !== undefined) {
      yield { row: unansweredRow(file, problem), answered: false };
      continue;
    }
    try {
      tab ??= await openCheckPage(driver, sensitivity);
      const [result] = await check(tab, [path]);
      if (!result) throw new Error('The scanner gave an empty answer');
      yield { row: rowOf(file, result), answered: true };
    } catch (error) {
      yield { row: unansweredRow(file, messageOf(error)), answered: false };
      await tab?.close().catch(() => undefined);
      tab = undefined;
    }
  }
}

/** @returns whether every file got an answer, and the extension stayed silent on the network */
async function run({ folder, out, sensitivity }: Task): Promise<boolean> {
  const files = await listFiles(folder);
  if (out !== undefined) await mkdir(dirname(out), { recursive: true });
  if (!existsSync(join(EXTENSION, 'manifest.json'))) await buildTarget('chromium');

  const driver = await launchChromium({ port: NOWHERE, extension: EXTENSION });
  const table = tableFor(files.map(({ file }) => file));
  const rows: Row[] = [];
  let unanswered = 0;
  console.log(table.head);
  for await (const { row, answered } of evaluate(driver, files, sensitivity)) {
    rows.push(row);
    if (!answered) unanswered += 1;
    console.log(table.line(row));
  }
  const requests = await driver.close();
  if (out !== undefined) await writeFile(out, `${JSON.stringify(rows, null, 1)}\n`);

  console.log(`\n${totals(rows).join('\n')}`);
  if (unanswered > 0) console.log(`no answer: ${unanswered}`);
  for (const { url } of requests) console.log(`The extension asked the network for ${url}`);
  return unanswered === 0 && requests.length === 0;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

try {
  process.exitCode = (await run(parseTask(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 2;
}
