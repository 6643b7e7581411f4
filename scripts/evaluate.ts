/**
 * `npm run --silent evaluate -- DIR [--json OUT] [--sensitivity relaxed|balanced|strict]`: asks the built
 * extension's scanner, in a real browser, about every file below DIR, each as an upload of its own. Prints a table;
 * OUT gets the rows as JSON. Ends with 1 when a file got no answer, with 2 when it was asked wrongly.
 *
 * `… --manifest LIST [--split SPLIT] [--list FILE]`: asks about the pictures below DIR that LIST names (CSV: `path`,
 * `class`, `source`), and says what share of each class is asked about at every sensitivity. SPLIT leaves out what
 * training saw (`training/split.json`). Rows in OUT tell what is wrong; FILE lists that, and where something medical
 * or identifying was read, for reading. Several lists may be given. `npm run accuracy -- OUT` writes the document.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Sensitivity } from '../src/types.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { buildTarget } from './build.ts';
import { ask } from './evaluation/ask.ts';
import { type Listed, listFiles } from './evaluation/list-files.ts';
import { type Labelled, labelledFiles } from './evaluation/manifest.ts';
import { measuredRow, SENSITIVITIES } from './evaluation/measured.ts';
import { printedLines, printedTable } from './evaluation/printed-table.ts';
import { type Row, rowOf, tableFor, totals, unansweredRow } from './evaluation/rows.ts';
import { asLines } from './evaluation/show-table.ts';
import {
  classTables,
  confusionTable,
  measuredOf,
  sourceTables,
  timeTable,
  totalsTable,
  wrongLines,
} from './evaluation/tables.ts';

const EXTENSION = join(import.meta.dirname, '..', 'dist', 'chromium');
/** The browser's names lead to this port of this machine, where nobody listens (RFC 863). */
const NOWHERE = 9;
/** Pictures of a list go in batches, which saves the page's time: each is judged by itself all the same. */
const AT_ONCE = 32;

interface Task {
  folder: string;
  out?: string;
  lists: string[];
  split?: string;
  wrong?: string;
  sensitivity: Sensitivity;
}

/** @throws {Error} the command line makes no sense; the message says why */
function parseTask(args: string[]): Task {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'string' },
      manifest: { type: 'string', multiple: true, default: [] },
      split: { type: 'string' },
      list: { type: 'string' },
      sensitivity: { type: 'string', default: 'balanced' },
    },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error('Name one folder.');
  const sensitivity = SENSITIVITIES.find((name) => name === values.sensitivity);
  if (!sensitivity) throw new Error(`--sensitivity is one of ${SENSITIVITIES.join(', ')}.`);
  if (values.manifest.length === 0 && (values.split ?? values.list) !== undefined) {
    throw new Error('--split and --list need a --manifest.');
  }
  return {
    folder: resolve(folder),
    sensitivity,
    lists: values.manifest.map((list) => resolve(list)),
    ...(values.json !== undefined && { out: resolve(values.json) }),
    ...(values.split !== undefined && { split: resolve(values.split) }),
    ...(values.list !== undefined && { wrong: resolve(values.list) }),
  };
}

/** @returns whether every file got an answer, and the extension stayed silent on the network */
async function run({ folder, out, lists, split, wrong, sensitivity }: Task): Promise<boolean> {
  const sides = split === undefined ? undefined : JSON.parse(await readFile(split, 'utf8'));
  const labelled = lists.length > 0 ? await labelledFiles(folder, lists, sides) : undefined;
  const files: (Listed | Labelled)[] = labelled?.pictures ?? (await listFiles(folder));
  for (const path of [out, wrong]) if (path !== undefined) await mkdir(dirname(path), { recursive: true });
  if (!existsSync(join(EXTENSION, 'manifest.json'))) await buildTarget('chromium');

  const driver = await launchChromium({ port: NOWHERE, extension: EXTENSION });
  const table = tableFor(files.map(({ file }) => file));
  const rows: Row[] = [];
  let unanswered = 0;
  console.log(table.head);
  for await (const { listed, result, problem } of ask(driver, files, sensitivity, labelled ? AT_ONCE : 1)) {
    if (result === undefined) unanswered += 1;
    const row = result === undefined ? unansweredRow(listed.file, problem) : answeredRow(listed, result);
    rows.push(row);
    console.log(table.line(row));
  }
  const requests = await driver.close();
  if (out !== undefined) await writeFile(out, `${JSON.stringify(rows, null, 1)}\n`);

  console.log(`\n${totals(rows).join('\n')}`);
  if (unanswered > 0) console.log(`no answer: ${unanswered}`);
  if (labelled) {
    const measured = measuredOf(rows);
    console.log(['', ...labelled.remarks, '', ...report(measured)].join('\n'));
    const lines = [...wrongLines(measured), ...printedLines(measured)];
    if (wrong !== undefined) await writeFile(wrong, `${lines.join('\n')}\n`);
  }
  for (const { url } of requests) console.log(`The extension asked the network for ${url}`);
  return unanswered === 0 && requests.length === 0;

  function answeredRow(listed: Listed | Labelled, result: Parameters<typeof rowOf>[1]): Row {
    return 'shows' in listed ? measuredRow(listed, result, sensitivity) : rowOf(listed.file, result);
  }
}

/** Lines of all tables, an empty one after each. */
function report(rows: ReturnType<typeof measuredOf>): string[] {
  const tables = [
    totalsTable(rows),
    ...classTables(rows),
    ...sourceTables(rows),
    confusionTable(rows),
    printedTable(rows),
    timeTable(rows),
  ];
  return tables.flatMap((table) => [...asLines(table), '']);
}

try {
  process.exitCode = (await run(parseTask(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
