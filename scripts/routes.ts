/**
 * `npm run --silent routes -- [--json OUT] [--engine E] [--client C] [--route R]`: every route of every client of
 * `tests/clients` in both browsers, without the extension and with the built one. Prints the table; a whole run
 * also writes it to docs/routes.md. Ends with 1 where a cell does not hold.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Engine } from '../tests/browser/driver.ts';
import { CLIENTS } from '../tests/clients/list.ts';
import { cellsOf } from '../tests/clients/run.ts';
import { Bench } from './routes/bench.ts';
import { documentOf, holds, type Row } from './routes/rows.ts';

const ENGINES: readonly Engine[] = ['chromium', 'firefox'];
const DOCUMENT = join(import.meta.dirname, '..', 'docs', 'routes.md');

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    engine: { type: 'string', multiple: true },
    client: { type: 'string', multiple: true },
    route: { type: 'string', multiple: true },
  },
});
const { engine: engines, client: clients, route: routes } = values;
const cells = CLIENTS.flatMap(cellsOf).filter(
  ({ client, route }) => (clients?.includes(client.name) ?? true) && (routes?.includes(route) ?? true),
);

/** All cells in one browser. */
async function runIn(engine: Engine): Promise<Row[]> {
  const bench = await Bench.open(engine);
  const rows: Row[] = [];
  for (const [index, cell] of cells.entries()) {
    const row = await bench.run(cell);
    rows.push(row);
    const verdict = row.baseline ? (holds(row) ? 'holds' : 'DOES NOT HOLD') : 'no baseline';
    const what = `${engine} ${index + 1}/${cells.length}  ${row.client}, ${row.route}`;
    process.stderr.write(`${what}: ${verdict}${row.why ? `: ${row.why}` : ''}\n`);
  }
  await bench.close();
  return rows;
}

const wanted = ENGINES.filter((engine) => engines?.includes(engine) ?? true);
const rows = (await Promise.all(wanted.map(runIn))).flat();
const whole = engines === undefined && clients === undefined && routes === undefined;
if (whole) await writeFile(DOCUMENT, documentOf(rows));
if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
console.log(documentOf(rows));
process.exitCode = rows.every((row) => !row.baseline || holds(row)) ? 0 : 1;
