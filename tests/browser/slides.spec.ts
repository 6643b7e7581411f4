import { bytes } from '../fixtures/images/bytes.ts';
import { encodePicture } from '../fixtures/images/jpeg-encoder.ts';
import { type TiffTag, tiff } from '../fixtures/images/tiff.ts';
import { flat, write as print } from '../fixtures/print/drawing.ts';
import { refuseThenSend } from './decide.ts';
import { write } from './files.ts';
import { expect, test } from './fixture.ts';

/** A microscope slide, from the file to the question: the name stands on the photo of its label alone. */

const PAGE = 'https://chatgpt.com/react-19/';
const [WIDTH, HEIGHT] = [480, 320];
/** The reader is loaded for the first line that a browser meets. */
const PATIENCE = { timeout: 40_000 };

const numbers = (tags: Record<number, number>): TiffTag[] =>
  Object.entries(tags).map(([tag, offset]) => ({ tag: Number(tag), value: { offset } }));

/** As Aperio writes them: the tissue, which nothing here decodes, and the label as JPEG. */
function slideWith(lines: readonly string[]): Uint8Array {
  const label = flat(WIDTH, HEIGHT, 235);
  for (const [i, text] of lines.entries()) print(label, { text, x: 24, y: 24 + 60 * i, dot: 2, ink: 0 });
  const pixel = (x: number, y: number) => {
    const grey = label.data[y * WIDTH + x] ?? 0;
    return [grey, grey, grey] as const;
  };
  const jpeg = bytes([0xff, 0xd8], encodePicture({ width: WIDTH, height: HEIGHT, pixel }));
  const tissue = {
    256: 46_000,
    257: 32_914,
    258: 8,
    259: 33_005,
    262: 2,
    273: 8,
    277: 1,
    278: 32_914,
    279: 1,
  };
  const photo = {
    ...{ 256: WIDTH, 257: HEIGHT, 258: 8, 259: 7, 262: 1 },
    ...{ 273: 8, 277: 1, 278: HEIGHT, 279: jpeg.length },
  };
  const file = tiff({
    pages: [
      [
        { tag: 270, value: 'Aperio Image Library v11.2.1 \r\n46000x32914|AppMag = 20|Date = 12/29/23' },
        ...numbers(tissue),
      ],
      [{ tag: 270, value: `Aperio Image Library v11.2.1 \r\nlabel ${WIDTH}x${HEIGHT}` }, ...numbers(photo)],
    ],
    gap: jpeg.length,
  });
  file.set(jpeg, 8);
  return file;
}

test('a slide is held, told whose label it shows, refused and sent', async ({ open, server }, info) => {
  const path = write(info, '7711.svs', slideWith(['DOE, JANE', '12.04.1976', 'S24-0123456']));
  const tab = await open(PAGE);
  const told = () =>
    expect(async () => expect(await tab.overlay.text()).toMatch(/J… D…|D… J…/)).toPass(PATIENCE);
  await tab.drop('#drop', [path]);
  await tab.overlay.opened();
  expect(await tab.overlay.text()).toContain('A photo of the slide’s label');
  await told();
  await refuseThenSend(tab, server, [path], told);
});
