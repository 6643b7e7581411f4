/** Files to try Lead Apron with, made on the spot. The people in them are invented. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headScan } from '../../src/pages/samples/head-scan.ts';
import { anonymisedXray, cutOffXray, janeDoeXray } from '../../tests/fixtures/dicom/samples.ts';
import { png } from '../../tests/fixtures/images/png.ts';
import { ordinaryPhoto, photoshopScan } from '../../tests/fixtures/images/samples.ts';
import { write } from '../../tests/fixtures/print/drawing.ts';

const SIZE = 512;

interface Sample {
  name: string;
  /** What it is, and what comes of it. */
  about: string;
  make(): Uint8Array;
}

/** In the order a person would try them. */
export const SAMPLES: readonly Sample[] = [
  {
    name: 'holiday.jpg',
    about: 'A photo from a phone. It goes through, and you notice nothing.',
    make: () => ordinaryPhoto(640, 480),
  },
  {
    name: 'IM000001',
    about: 'A chest X-ray as it lies on a hospital disc, with a name. You are asked.',
    make: janeDoeXray,
  },
  {
    name: 'without-a-name.dcm',
    about: 'The same with the name taken out. It is still a medical image: you are asked.',
    make: anonymisedXray,
  },
  {
    name: 'broken-download.dcm',
    about: 'An X-ray that was cut off. You are asked, and told that not all could be checked.',
    make: cutOffXray,
  },
  {
    name: 'from-a-photo-program.jpg',
    about: 'A scan saved as a picture, its details still hidden inside. You are asked.',
    make: () => photoshopScan('Doe^Jane', scan()),
  },
  {
    name: 'knee-mri.jpg',
    about: 'A holiday photo with a telling file name. It goes through, and a small note says so.',
    make: () => ordinaryPhoto(640, 480),
  },
  {
    name: 'picture-1.png',
    about:
      'A scan with a name printed on the picture, and nothing else. You are asked, and shown where the name stands.',
    make: () => png(scan('DOE JANE', '12-APR-1976')),
  },
];

/** Writes all samples into `folder`. @returns their paths */
export async function writeSamples(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    SAMPLES.map(async ({ name, make }) => {
      const path = join(folder, name);
      await writeFile(path, make());
      return path;
    }),
  );
}

/** A made-up head as a grey picture, with lines of words in its corner. */
function scan(...lines: string[]) {
  const pixels = headScan(SIZE);
  const sheet = { width: SIZE, height: SIZE, data: pixels };
  for (const [at, text] of lines.entries()) write(sheet, { text, x: 12, y: 12 + at * 24, dot: 2, ink: 255 });
  const pixel = (x: number, y: number) => {
    const grey = pixels[y * SIZE + x] ?? 0;
    return [grey, grey, grey] as const;
  };
  return { width: SIZE, height: SIZE, pixel };
}
