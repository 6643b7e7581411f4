import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makePng } from '../browser/png.ts';
import { janeDoeXray } from '../fixtures/dicom/samples.ts';
import { photoshopScan } from '../fixtures/images/samples.ts';
import type { Cell } from './run.ts';

/** What a person gives to a client. */
export interface Offer {
  /** Absolute paths of files, or of one folder. */
  paths: string[];
  /** How many files that is. */
  files: number;
}

export interface Samples {
  /** With something medical among them: held. */
  medical: Offer;
  ordinary: Offer;
}

const FILES_IN_FOLDER = 3;

/** Makes files below a folder. @returns the right ones for a cell */
export async function makeSamples(below: string): Promise<(cell: Cell) => Samples> {
  const write = async (name: string, content: Uint8Array | string) => {
    const path = join(below, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    return path;
  };
  const picture = await write('holiday.png', makePng(64, 48));
  const secondPicture = await write('beach.png', makePng(48, 64));
  const text = await write('notes.txt', 'milk, bread');
  const untyped = await write('recipe', 'flour, eggs');
  const xray = await write('IM000001', janeDoeXray());
  const film = await write('film.jpg', photoshopScan());
  for (const name of ['disc', 'trip']) {
    await write(join(name, 'holiday.png'), makePng(64, 48));
    await write(join(name, 'notes.txt'), 'milk, bread');
  }
  await write('disc/inner/deep/IM000001', janeDoeXray());
  await write('trip/inner/deep/beach.png', makePng(48, 64));

  const folder = (name: string): Offer => ({ paths: [join(below, name)], files: FILES_IN_FOLDER });
  const files = (...paths: string[]): Offer => ({ paths, files: paths.length });

  return ({ client, route }) => {
    if (route === 'pickdir' || route === 'dropdir') {
      return { medical: folder('disc'), ordinary: folder('trip') };
    }
    const pictures = client.takes === 'pictures';
    if (route === 'paste' || (route === 'pick' && client.picksOne)) {
      return pictures
        ? { medical: files(film), ordinary: files(picture) }
        : { medical: files(xray), ordinary: files(untyped) };
    }
    return pictures
      ? { medical: files(picture, film), ordinary: files(picture, secondPicture) }
      : { medical: files(picture, text, xray), ordinary: files(picture, text) };
  };
}
