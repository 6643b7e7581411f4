/** Makes the corpus: pictures with text in them, and what the text is. The same seed gives the same pictures. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { callOf } from '../../tests/browser/tab.ts';
import { findChromium } from '../browsers.ts';
import { draw } from './draw.ts';
import { dicomOf, headerName, withPatient } from './files.ts';
import type { GoldHeader, GoldPicture } from './gold.ts';
import { findPictures, type Pictures } from './grounds.ts';
import { IDENTIFYING, LAYOUTS, type LayoutName, PLAIN, TEXT_FREE } from './layouts/index.ts';
import { inventExam, inventPerson, type Script } from './people.ts';
import { type Random, randomOf } from './random.ts';
import { type Drawn, IDENTIFIES, type Sheet } from './sheet.ts';

/** Files whose own header or metadata names a patient. */
const KNOWING = { dicom: 0.1, xmp: 0.1 };
const ALL_KNOWING: typeof KNOWING = { dicom: 0.5, xmp: 0.5 };
/** One picture of so many is of a script that needs its own language data; those are counted apart. */
const OTHER_SCRIPT_EVERY = 25;

export interface CorpusOptions {
  seed: number;
  count: number;
  /** A folder of pictures to draw on, as `findPictures` takes it. */
  backgrounds?: string;
  /** Only pictures with somebody's details whose file knows the name as well, or only pictures without text. */
  only?: 'header' | 'no-text';
}

/**
 * Writes `count` pictures, a few more in another script, and `gold.json` into `out`.
 * @param tell called after each picture
 * @returns what `gold.json` holds
 */
export async function makeCorpus(
  out: string,
  { seed, count, backgrounds, only }: CorpusOptions,
  tell: (done: number) => void = () => undefined,
): Promise<GoldPicture[]> {
  await mkdir(out, { recursive: true });
  const pictures = await findPictures(backgrounds);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    const render: Render = (sheet, type, quality) =>
      page.evaluate(callOf(draw, [sheet as never, type, quality])) as Promise<Drawn>;
    const gold: GoldPicture[] = [];
    const others = only ? 0 : Math.floor(count / OTHER_SCRIPT_EVERY);
    for (let index = 0; index < count + others; index++) {
      // Chance of its own for every picture: a change of one layout leaves the pictures of the others alone.
      const random = randomOf(seed, index);
      const script = index < count ? 'latin' : 'cyrillic';
      gold.push(await makePicture(out, index, { random, pictures, script, only }, render));
      tell(index + 1);
    }
    await writeFile(join(out, 'gold.json'), `${JSON.stringify(gold, null, 1)}\n`);
    return gold;
  } finally {
    await browser.close();
  }
}

type Render = (sheet: Sheet, type: string, quality: number) => Promise<Drawn>;

interface Wanted {
  random: Random;
  pictures: Pictures;
  script: Script;
  only: CorpusOptions['only'];
}

async function makePicture(
  out: string,
  index: number,
  { random, pictures, script, only }: Wanted,
  render: Render,
): Promise<GoldPicture> {
  const identifying = only === undefined ? script === 'cyrillic' || index % 2 === 0 : only === 'header';
  const layout = random.weighted(identifying ? IDENTIFYING : only ? TEXT_FREE : PLAIN);
  const [person, exam] = [inventPerson(random, script), inventExam(random)];
  const { sheet, ...about } = await LAYOUTS[layout]({ random, pictures, person, exam, identifying });
  const { type, quality, ending, compression, kind } = fileOf(
    random,
    layout,
    only === 'header' ? ALL_KNOWING : KNOWING,
  );
  const drawn = await render(sheet, type, quality);
  const content = Buffer.from(drawn.base64, 'base64');
  const { width, height } = drawn;
  const path = `${String(index).padStart(5, '0')}.${ending}`;
  const file =
    kind === 'dicom'
      ? dicomOf(random, { width, height, rgba: content }, person, exam)
      : kind === 'xmp'
        ? withPatient(content, person)
        : content;
  await writeFile(join(out, path), file);
  const boxes = drawn.boxes.map(({ text, is, ...box }) => ({
    text,
    is,
    identifying: IDENTIFIES.has(is),
    ...rounded(box),
  }));
  const namePrinted = boxes.some(({ is }) => is === 'name');
  const header: GoldHeader | undefined = kind && {
    kind,
    name: headerName(person),
    patientId: person.id,
    namePrinted,
  };
  return {
    path,
    identifying,
    layout,
    ...about,
    compression,
    script,
    width,
    height,
    boxes,
    ...(header && { header }),
  };
}

interface FileForm {
  type: string;
  quality: number;
  ending: string;
  compression: string;
  kind?: GoldHeader['kind'];
}

/** Ordinary pictures come from no hospital, so no header of theirs knows a patient. */
function fileOf(random: Random, layout: LayoutName, knowing: typeof KNOWING): FileForm {
  const own = !layout.startsWith('ordinary');
  const drawn = random.next();
  const quality = random.between(60, 95);
  const range = quality < 70 ? '60-69' : quality < 85 ? '70-84' : '85-95';
  const jpeg = { type: 'image/jpeg', quality: quality / 100, ending: 'jpg', compression: `jpeg ${range}` };
  if (own && drawn < knowing.dicom)
    return { type: 'pixels', quality: 1, ending: 'dcm', compression: 'dicom', kind: 'dicom' };
  if (own && drawn < knowing.dicom + knowing.xmp) return { ...jpeg, kind: 'xmp' };
  const form = random.weighted({ jpeg: 50, png: 35, webp: 15 });
  if (form === 'jpeg') return jpeg;
  if (form === 'png') return { type: 'image/png', quality: 1, ending: 'png', compression: 'png' };
  return { type: 'image/webp', quality: random.between(75, 95) / 100, ending: 'webp', compression: 'webp' };
}

const rounded = <T extends Record<string, number>>(box: T): T =>
  Object.fromEntries(Object.entries(box).map(([key, value]) => [key, Math.round(value * 10) / 10])) as T;
