/** A film of 500 MB against one of 500 KB: the header is as long in both. */
import { join } from 'node:path';
import { check, openCheckPage } from '../../tests/browser/check-page.ts';
import type { Driver } from '../../tests/browser/driver.ts';
import { writeBigDicom } from '../../tests/fixtures/dicom/big.ts';
import { type Measured, timed } from './measured.ts';

const ROUNDS = 15;
const WARMING = 3;

interface Cost {
  ms: number[];
  bytesRead: number;
}

/** @param folder where the films are, or will be, written */
export async function measureFilm(driver: Driver, folder: string): Promise<Measured[]> {
  const films = [
    { path: join(folder, 'small.dcm'), bytes: 500_000, ms: [] as number[], bytesRead: 0 },
    { path: join(folder, 'large.dcm'), bytes: 500_000_000, ms: [] as number[], bytesRead: 0 },
  ] as const;
  for (const { path, bytes } of films) await writeBigDicom(path, bytes);
  const tab = await openCheckPage(driver);
  for (let round = 0; round < WARMING + ROUNDS; round++) {
    for (const film of films) {
      const [result] = await check(tab, [film.path]);
      if (result?.kind !== 'dicom') throw new Error('The film was not recognised');
      if (round >= WARMING) film.ms.push(result.ms);
      (film as Cost).bytesRead = result.bytesRead;
    }
  }
  await tab.close();
  const [small, large] = films;
  return [
    timed('time for a film', ['500 MB', large.ms], ['500 KB', small.ms], 1.5),
    {
      what: 'bytes read of a film',
      figures: `500 MB ${large.bytesRead}, 500 KB ${small.bytesRead}`,
      ratio: large.bytesRead / small.bytesRead,
      atMost: 1.5,
    },
  ];
}
