import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CLIENTS } from '../clients/list.ts';
import { arrivals, cellsOf, openClient, refuseThenSend, upload } from '../clients/run.ts';
import { makeSamples } from '../clients/samples.ts';
import { expect, test } from './fixture.ts';

/** One route of every client that nobody here wrote, in one browser; `npm run routes` tries them all in both. */

test.use({ display: true });

const hashesOf = (paths: string[]): string[] =>
  paths.map((path) => createHash('sha256').update(readFileSync(path)).digest('hex'));

for (const [index, client] of CLIENTS.filter(({ foreign }) => foreign).entries()) {
  const cells = cellsOf(client).filter(({ route }) => ['drop', 'paste', 'pick'].includes(route));
  const cell = cells[index % cells.length];
  if (!cell) throw new Error(`${client.name} takes folders only`);

  const title = `${client.name}, ${cell.route}: ordinary files pass, medical ones are held, refused and sent`;
  const tag = index % 2 === 0 ? '@chromium-only' : '@firefox-only';

  test(title, { tag }, async ({ open, server }, info) => {
    const { medical, ordinary } = (await makeSamples(info.outputPath()))(cell);
    const arrived = () => arrivals(server).flatMap(({ files }) => files.map(({ sha256 }) => sha256));

    await upload(await openClient(open, cell), cell, ordinary);
    await expect.poll(arrived).toEqual(hashesOf(ordinary.paths));

    server.forget();
    expect(await refuseThenSend(await openClient(open, cell), server, cell, medical)).toBe(0);
    await expect.poll(arrived).toEqual(hashesOf(medical.paths));
  });
}
