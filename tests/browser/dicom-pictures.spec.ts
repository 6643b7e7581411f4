/**
 * DICOM pictures of every transfer syntax that code can write, in a worker of a real browser. In one where no codec is
 * asked for: the same code makes the same pixels of them in both.
 */
import type { Decoded, Seen } from '../decoder/worker.ts';
import {
  colours,
  greys,
  jpeg2000,
  jpegLs,
  native,
  PACKED,
  packed,
  places,
  rle,
  words,
} from '../fixtures/dicom/pictures.ts';
import { text } from '../fixtures/dicom/samples.ts';
import { SYNTAX } from '../fixtures/dicom/writer.ts';
import { deepJpeg, losslessJpeg } from '../fixtures/images/jpeg-rare.ts';
import { asJpeg, HEIGHT, QUARTERS, WIDTH } from '../fixtures/images/quarters.ts';
import { decode, expectQuarters } from './decoded.ts';
import { expect, test } from './fixture.ts';

const FIREFOX = { tag: '@firefox-only' };
const STEPS = [0, 85, 170, 255].map((step) => [step, step, step]);
const DARKER = [255, 170, 85, 0].map((step) => [step, step, step]);
const RGB = { photometric: 'RGB', channels: 3 } as const;
const DEEP = { allocated: 16, stored: 12 } as const;
const SIZE = { width: WIDTH, height: HEIGHT };
const window = (centre: number, width: number) => [
  text('00281050', 'DS', `${centre}`),
  text('00281051', 'DS', `${width}`),
];
/** Planes of one channel each. */
const planes = () =>
  [0, 1, 2].map((channel) => Uint8Array.from(colours().filter((_, i) => i % 3 === channel)));

function palette() {
  return [0, 1, 2].flatMap((channel) => [
    { tag: `0028110${channel + 1}`, vr: 'US', value: [4, 0, 16] },
    {
      tag: `0028120${channel + 1}`,
      vr: 'OW',
      value: words(QUARTERS.map((colour) => (colour[channel] ?? 0) * 257)),
    },
  ]);
}

test(
  'native pictures: bits, byte orders, windows, palettes and planes',
  FIREFOX,
  async ({ decoder }, info) => {
    const deep = words(greys(4095));
    const cases: [name: string, file: Uint8Array, quarters: readonly (readonly number[])[]][] = [
      ['8 bits', native(Uint8Array.from(greys(255))), STEPS],
      ['a negative', native(Uint8Array.from(greys(255)), { photometric: 'MONOCHROME1' }), DARKER],
      ['12 bits', native(deep, DEEP), STEPS],
      ['12 bits, implicit', native(deep, DEEP, SYNTAX.implicit), STEPS],
      ['12 bits, big endian', native(deep, DEEP, SYNTAX.bigEndian), STEPS],
      ['8 bits in words, big endian', native(Uint8Array.from(greys(255)), {}, SYNTAX.bigEndian), STEPS],
      ['deflated', native(deep, DEEP, SYNTAX.deflated), STEPS],
      [
        'negative numbers',
        native(words(greys(4095).map((grey) => grey - 1024)), { allocated: 16, signed: true }),
        STEPS,
      ],
      [
        'a window after a slope',
        native(deep, {
          ...DEEP,
          extra: [...window(1024, 1366), text('00281052', 'DS', '-1024'), text('00281053', 'DS', '1')],
        }),
        [STEPS[0] ?? [], STEPS[0] ?? [], STEPS[3] ?? [], STEPS[3] ?? []],
      ],
      ['colours', native(Uint8Array.from(colours()), RGB), QUARTERS],
      [
        'planes',
        native(Uint8Array.from(planes().flatMap((plane) => [...plane])), { ...RGB, planar: true }),
        QUARTERS,
      ],
      [
        'a palette',
        native(Uint8Array.from(places()), { photometric: 'PALETTE COLOR', extra: palette() }),
        QUARTERS,
      ],
    ];
    const files = cases.map(([, file]) => file);
    const decoded = await decode(decoder, info, files);
    for (const [index, [name, , quarters]] of cases.entries()) {
      await test.step(name, () => expectQuarters(decoded[index], quarters, 1));
    }
  },
);

test('packed pictures of every codec', async ({ decoder }, info) => {
  const deep = greys(4095);
  const bytes = [
    new Uint8Array(deep.map((grey) => grey >> 8)),
    new Uint8Array(deep.map((grey) => grey & 255)),
  ];
  const rgb = Uint8Array.from(colours());
  const pictures: [
    name: string,
    fragments: Uint8Array[],
    syntax: string,
    of: object,
    quarters: typeof STEPS,
  ][] = [
    ['RLE', [rle(bytes)], PACKED.rle, DEEP, STEPS],
    ['RLE, colours', [rle(planes())], PACKED.rle, RGB, QUARTERS.map((colour) => [...colour])],
    ['lossless JPEG', [losslessJpeg({ ...SIZE, bits: 12, samples: deep })], PACKED.lossless, DEEP, STEPS],
    [
      'lossless JPEG, colours',
      [losslessJpeg({ ...SIZE, bits: 8, channels: 3, samples: colours() })],
      PACKED.lossless,
      RGB,
      QUARTERS.map((colour) => [...colour]),
    ],
    ['JPEG of 12 bits', [deepJpeg({ ...SIZE, bits: 12, samples: deep })], PACKED.deepJpeg, DEEP, STEPS],
    ['JPEG-LS', [await jpegLs(words(deep), 12, 1)], PACKED.jpegLs, DEEP, STEPS],
    [
      'JPEG-LS, colours',
      [await jpegLs(rgb, 8, 3)],
      PACKED.jpegLs,
      RGB,
      QUARTERS.map((colour) => [...colour]),
    ],
    ['JPEG 2000', [await jpeg2000(words(deep), 12, 1)], PACKED.jpeg2000, DEEP, STEPS],
    [
      'JPEG 2000, colours',
      [await jpeg2000(rgb, 8, 3)],
      PACKED.jpeg2000,
      RGB,
      QUARTERS.map((colour) => [...colour]),
    ],
    [
      'JPEG',
      [asJpeg()],
      PACKED.jpeg,
      { photometric: 'YBR_FULL', channels: 3 },
      QUARTERS.map((colour) => [...colour]),
    ],
    [
      'JPEG in two fragments',
      [asJpeg().subarray(0, 600), asJpeg().subarray(600)],
      PACKED.jpeg,
      { photometric: 'YBR_FULL_422', channels: 3 },
      QUARTERS.map((colour) => [...colour]),
    ],
  ];
  const files = pictures.map(([, fragments, syntax, of]) => packed(fragments, syntax, of));
  const decoded = await decode(decoder, info, files);
  for (const [index, [name, , , , quarters]] of pictures.entries()) {
    await test.step(name, () => expectQuarters(decoded[index], quarters));
  }
});

test('of many frames the first, the middle one and the last', FIREFOX, async ({ decoder }, info) => {
  const frames = [0, 40, 80, 120, 160].map((grey) => new Uint8Array(WIDTH * HEIGHT).fill(grey));
  const decoded = await decode(decoder, info, [
    native(Uint8Array.from(frames.flatMap((frame) => [...frame])), { frames: 5 }),
    packed(
      frames.map((frame) => rle([frame])),
      PACKED.rle,
      { frames: 5 },
    ),
  ]);
  for (const seen of decoded as Seen[][]) {
    expect(seen.map(({ quarters: [colour] }) => colour?.[0])).toEqual([0, 80, 160]);
  }
});

test('what is no picture, is cut off, broken or too large says so', async ({ decoder }, info) => {
  const whole = native(Uint8Array.from(greys(255)));
  const lossless = losslessJpeg({ ...SIZE, bits: 8, samples: greys(255) });
  const huge = (value: number, tag: string) => ({ tag, vr: 'US', value });
  const hugeStream = losslessJpeg({ ...SIZE, width: 65_535, height: 65_535, bits: 8, samples: [0] });
  const cases: [file: Uint8Array, outcome: Decoded][] = [
    [whole.subarray(0, whole.length - WIDTH * HEIGHT), 'cut-off'],
    [whole.subarray(0, 300), 'cut-off'],
    [packed([], PACKED.lossless), 'unreadable'],
    [packed([Uint8Array.of(1, 2, 3, 4)], PACKED.jpegLs), 'unsupported'],
    [packed([asJpeg().subarray(0, 250)], PACKED.jpeg, RGB), 'unreadable'],
    [
      packed([(await jpegLs(Uint8Array.from(greys(255)), 8, 1)).subarray(0, 60)], PACKED.jpegLs),
      'unreadable',
    ],
    [
      packed([(await jpeg2000(Uint8Array.from(greys(255)), 8, 1)).subarray(0, 60)], PACKED.jpeg2000),
      'unreadable',
    ],
    [packed([rle([new Uint8Array(9), new Uint8Array(9)])], PACKED.rle), 'unreadable'],
    [packed([new Uint8Array(100)], PACKED.film), 'unsupported'],
    [packed([hugeStream], PACKED.lossless), 'too-large'],
    [
      native(new Uint8Array(64), { extra: [huge(65_535, '00280010'), huge(65_535, '00280011')] }),
      'too-large',
    ],
  ];
  // The end of the file came too early, not that of the picture.
  const beginning = packed([lossless], PACKED.lossless).subarray(0, -40);
  const files = [...cases.map(([file]) => file), beginning];
  const decoded = await decode(decoder, info, files);
  expect(decoded.slice(0, -1)).toEqual(cases.map(([, outcome]) => outcome));
  expect(decoded.at(-1)).toHaveLength(1);
});
