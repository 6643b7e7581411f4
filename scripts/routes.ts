/**
 * `npm run --silent routes -- [--json OUT [--resume]] [--engine E] [--client C] [--route R]`: every route of every
 * client of `tests/clients` in both browsers, without the extension and with the built one. Prints the table; a
 * whole run also writes it to docs/routes.md. Ends with 1 where a cell does not hold. It takes the better part of an
 * hour: OUT holds the rows so far, and `--resume` goes on where it ended.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Engine } from '../tests/browser/driver.ts';
import { CLIENTS } from '../tests/clients/list.ts';
import { type Cell, cellsOf } from '../tests/clients/run.ts';
import { Bench } from './routes/bench.ts';
import { documentOf, holds, type Row } from './routes/rows.ts';

const ENGINES: readonly Engine[] = ['chromium', 'firefox'];
const DOCUMENT = join(import.meta.dirname, '..', 'docs', 'routes.md');

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    resume: { type: 'boolean' },
    engine: { type: 'string', multiple: true },
    client: { type: 'string', multiple: true },
    route: { type: 'string', multiple: true },
  },
});
const { json, engine: engines, client: clients, route: routes } = values;
const cells = CLIENTS.flatMap(cellsOf).filter(
  ({ client, route }) => (clients?.includes(client.name) ?? true) && (routes?.includes(route) ?? true),
);

const rows: Row[] = values.resume && json && existsSync(json) ? JSON.parse(await readFile(json, 'utf8')) : [];

const isDone = (engine: Engine, { client, route }: Cell): boolean =>
  rows.some((row) => row.browser === engine && row.client === client.name && row.route === route);

const save = async () => {
  if (json) await writeFile(json, `${JSON.stringify(rows, null, 2)}\n`);
};

/** All cells that are left in one browser. */
async function runIn(engine: Engine): Promise<void> {
  const bench = await Bench.open(engine);
  for (const [index, cell] of cells.entries()) {
    if (isDone(engine, cell)) continue;
    const row = await bench.run(cell);
    rows.push(row);
    await save();
    const verdict = row.baseline ? (holds(row) ? 'holds' : 'DOES NOT HOLD') : 'no baseline';
    const what = `${engine} ${index + 1}/${cells.length}  ${row.client}, ${row.route}`;
    process.stderr.write(`${what}: ${verdict}${row.why ? `: ${row.why}` : ''}\n`);
  }
  await bench.close();
}

// The browsers end with us, and one that is gone is started anew: without this, nothing would end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

await Promise.all(ENGINES.filter((engine) => engines?.includes(engine) ?? true).map(runIn));
const places = cells.map(({ client, route }) => `${client.name} ${route}`);
const placeOf = ({ client, route, browser }: Row) =>
  places.indexOf(`${client} ${route}`) * ENGINES.length + ENGINES.indexOf(browser);
rows.sort((a, b) => placeOf(a) - placeOf(b));
await save();
const whole = engines === undefined && clients === undefined && routes === undefined;
if (whole) await writeFile(DOCUMENT, documentOf(rows));
console.log(documentOf(rows));
process.exitCode = rows.every((row) => !row.baseline || holds(row)) ? 0 : 1;
