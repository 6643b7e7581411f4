/** Uploads as a person feels them: how long until the warning, or until the page has its files. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check, openCheckPage } from '../../tests/browser/check-page.ts';
import type { Driver, Tab } from '../../tests/browser/driver.ts';
import { janeDoeXray } from '../../tests/fixtures/dicom/samples.ts';
import { decode, giveToChat } from './chat.ts';
import { type Measured, paired, timed } from './measured.ts';
import { drawPhoto } from './photo.ts';

const MANY = 1000;
const MANY_PICTURES = 100;
const HOLIDAY = 30;
const HOLIDAY_ROUNDS = 3;
const ROUNDS = 5;
const PHOTO_ROUNDS = 11;
const nothingMore = async () => ({});

/** A series as a disc holds it, and the holiday's pictures. */
export async function measureMany(driver: Driver, folder: string): Promise<Measured[]> {
  const series = await writeMany(join(folder, 'series'), 'IM', janeDoeXray());
  const pictures = await writeMany(
    join(folder, 'pictures'),
    'picture.jpg',
    await drawPhoto(driver, 1200, 900),
    MANY_PICTURES,
  );
  const whole: number[] = [];
  const decoding: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const passed = await giveToChat(driver, 'drop', pictures, 'arrivedMs', decode);
    whole.push(passed.arrivedMs);
    decoding.push(passed.decodeMs);
  }
  const { seriesMs, seriesHeadsMs } = await examineSeries(driver, series);
  return [
    await firstWarning(driver, 'pick', series),
    await firstWarning(driver, 'drop', series),
    timed(
      `${MANY_PICTURES} pictures dropped`,
      ['until the page has them', whole],
      ['decoding them', decoding],
      2,
    ),
    timed(`${MANY} DICOM files`, ['examined', seriesMs], ['reading their heads', seriesHeadsMs], 2),
  ];
}

async function firstWarning(driver: Driver, route: 'pick' | 'drop', series: string[]): Promise<Measured> {
  const give = async (paths: string[]) =>
    (await giveToChat(driver, route, paths, 'warnedMs', nothingMore)).warnedMs;
  const single: number[] = [];
  const first: number[] = [];
  await give(series.slice(0, 1));
  for (let round = 0; round < ROUNDS; round++) {
    single.push(await give(series.slice(0, 1)));
    first.push(await give(series));
  }
  return timed(`first warning, ${route}`, [`${MANY} DICOM files`, first], ['one', single], 5);
}

/** In a warning that is open already nobody sees an end, so the scanner's own clock is read, on the check page. */
async function examineSeries(driver: Driver, series: string[]) {
  const tab = await openCheckPage(driver);
  const seriesMs: number[] = [];
  const seriesHeadsMs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const results = await check(tab, series);
    seriesMs.push(results.reduce((sum, { ms }) => sum + ms, 0));
    seriesHeadsMs.push(await tab.evaluate(readPickedHeads));
  }
  await tab.close();
  return { seriesMs, seriesHeadsMs };
}

async function readPickedHeads(): Promise<number> {
  const files = document.querySelector<HTMLInputElement>('#files')?.files ?? [];
  const start = performance.now();
  for (const file of files) await file.slice(0, 0x10000).arrayBuffer();
  return performance.now() - start;
}

/** Pictures of 12 megapixels, dropped again and again: one that the first look clears, and one that may need more. */
export async function measurePhotos(driver: Driver, folder: string): Promise<Measured[]> {
  return [
    await measurePhoto(driver, folder, 'garden', '12 MP photo', 1.5),
    await measurePhoto(driver, folder, 'noise', '12 MP of noise, of which the model may be unsure', 2.5),
  ];
}

async function measurePhoto(
  driver: Driver,
  folder: string,
  subject: 'garden' | 'noise',
  what: string,
  atMost: number,
): Promise<Measured> {
  const path = join(folder, `${subject}.jpg`);
  await writeFile(path, await drawPhoto(driver, 4000, 3000, subject));
  const pairs: [number, number][] = [];
  for (let round = 0; round < 1 + PHOTO_ROUNDS; round++) {
    const { arrivedMs, decodeMs } = await giveToChat(driver, 'drop', [path], 'arrivedMs', decode);
    if (round > 0) pairs.push([arrivedMs, decodeMs]);
  }
  return paired(what, ['until the page has it', 'decoding it'], pairs, atMost);
}

/** The holiday's photos, dropped at once: alone, and with a scan behind them. */
export async function measureHoliday(driver: Driver, folder: string): Promise<Measured[]> {
  const photos = await writeMany(
    join(folder, 'holiday'),
    'photo.jpg',
    await drawPhoto(driver, 4000, 3000),
    HOLIDAY,
  );
  const scan = join(folder, 'IM000001');
  await writeFile(scan, janeDoeXray());
  const whole: [number, number][] = [];
  const warned: [number, number][] = [];
  const warn = async (paths: string[]) =>
    (await giveToChat(driver, 'drop', paths, 'warnedMs', nothingMore)).warnedMs;
  for (let round = 0; round < HOLIDAY_ROUNDS; round++) {
    const passed = await giveToChat(driver, 'drop', photos, 'arrivedMs', decode);
    whole.push([passed.arrivedMs, passed.decodeMs]);
    warned.push([await warn([...photos, scan]), await warn([scan])]);
  }
  const what = `${HOLIDAY} photos of 12 MP dropped`;
  return [
    paired(what, ['until the page has them', 'decoding them'], whole, 1.5),
    paired(`first warning, a scan behind ${HOLIDAY} photos`, ['with them', 'alone'], warned, 5),
  ];
}

/** Between a person's first move towards a file and the file. */
const HINT_MS = 1000;
const COLD_ROUNDS = 3;

/** The first photo that a freshly started browser is given, a second after something was dragged over the page. */
export async function measureColdStart(start: () => Promise<Driver>, folder: string): Promise<Measured> {
  const path = join(folder, 'first-photo.jpg');
  const text = join(folder, 'notes.txt');
  await writeFile(text, 'goes on at once');
  const first: number[] = [];
  const later: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    const driver = await start();
    if (round === 0) await writeFile(path, await drawPhoto(driver, 4000, 3000));
    const dragged = async (tab: Tab) => {
      await tab.drop('#composer', [text]);
      await new Promise((resolve) => setTimeout(resolve, HINT_MS));
    };
    first.push((await giveToChat(driver, 'drop', [path], 'arrivedMs', nothingMore, dragged)).arrivedMs);
    await giveToChat(driver, 'drop', [path], 'arrivedMs', nothingMore);
    later.push((await giveToChat(driver, 'drop', [path], 'arrivedMs', nothingMore)).arrivedMs);
    await driver.close();
  }
  return timed(
    '12 MP photo, the first of a browser',
    ['until the page has it', first],
    ['a later one', later],
    1.5,
  );
}

async function writeMany(folder: string, name: string, content: Uint8Array, count = MANY): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths = Array.from({ length: count }, (_, i) => join(folder, `${i}-${name}`));
  for (const path of paths) await writeFile(path, content);
  return paths;
}
