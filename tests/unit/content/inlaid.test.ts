import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInlaid } from '../../../src/content/inlaid.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const ANY_BYTES = Uint8Array.of(137, 80, 78, 71, 0, 255, 62, 63);
const DATA = base64(ANY_BYTES);
const PNG = `data:image/png;base64,${DATA}`;

const decoded = (text: string) => findInlaid(text).map(({ type, decode }) => [type, [...decode()]]);
const ONE = [['image/png', [...ANY_BYTES]]];

describe('a picture is found', () => {
  it.each([
    ['as browsers write it', `<p>Hi <img src="${PNG}" alt=""></p>`],
    ['in single quotes', `<img src='${PNG}'>`],
    ['without quotes', `<img src=${PNG} alt=x>`],
    ['in capitals', `<IMG SRC="DATA:IMAGE/PNG;BASE64,${DATA}">`],
    ['with a character set', `<img src="data:image/png;charset=utf-8;base64,${DATA}">`],
    ['in a style', `<p style="background:url(&quot;${PNG}&quot;)">`],
    ['in a style sheet', `<style>p { background: url(${PNG}) }</style>`],
    ['broken into lines', `<img src="data:image/png;base64,${DATA.slice(0, 4)}\r\n  ${DATA.slice(4)}">`],
    ['broken by escapes', `<img src="data:image/png;base64,${DATA.slice(0, 4)}&#10;${DATA.slice(4)}">`],
    [
      'with escaped letters',
      `<img src="data:image/png;base64,${DATA.replaceAll('+', '%2B').replaceAll('/', '&#x2f;')}">`,
    ],
    ['in percent escapes', '<img src="data:image/png,%89PNG%00%FF>?">'],
    ['without its padding', `<img src="${PNG.replace(/=+$/, '')}">`],
    ['as an address alone', PNG],
    ['twice, once', `<img src="${PNG}"><a href="${PNG}">`],
    ['where the quote never ends', `<img src="${PNG}`],
    [
      'after what only looks like one',
      `<p title="data: see data:;x,data:image">data:,</p><img src="${PNG}">`,
    ],
  ])('%s', (_, html) => {
    expect(decoded(html)).toEqual(ONE);
  });

  it('in several sizes, with nothing but its end in doubt', () => {
    const found = decoded(`<img srcset="${PNG} 1x, data:image/jpeg;base64,/9j/ 2x">`);
    expect(found.map(([type]) => type)).toEqual(['image/png', 'image/jpeg']);
    expect(found.map(([, bytes]) => bytes?.slice(0, 3))).toEqual([
      [137, 80, 78],
      [255, 216, 255],
    ]);
  });

  it('of a kind that nobody named', () => {
    expect(decoded(`<img src="data:;base64,${DATA}">`)).toEqual([['', [...ANY_BYTES]]]);
    expect(findInlaid(`<img src="data:application/dicom;base64,${DATA}">`)).toHaveLength(1);
  });
});

describe('nothing is found', () => {
  it.each([
    ['in plain words', 'The data: 3, 4, 5. metadata:image/png'],
    ['in a drawing', `<img src="data:image/svg+xml;base64,${DATA}">`],
    [
      'in what is no picture',
      `<a href="data:text/css;base64,${DATA}"><a href="data:font/woff2;base64,${DATA}">`,
    ],
    ['in a text address', '<a href="data:,hello">'],
    ['in an empty picture', '<img src="data:image/png;base64,">'],
    ['where the data never come', `<img src="data:image/png;${'x'.repeat(300)},${DATA}">`],
  ])('%s', (_, html) => {
    expect(findInlaid(html)).toEqual([]);
  });
});

it('is decoded to the same bytes, whatever they are and whatever stands around it', () => {
  const noise = fc.string().map((text) => text.replace(/data:/gi, ''));
  const quote = fc.constantFrom('"', "'");
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), noise, noise, quote, (bytes, before, after, mark) => {
      const html = `${before}<img src=${mark}data:image/png;base64,${base64(bytes)}${mark}>${after}`;
      expect(decoded(html)).toEqual([['image/png', [...bytes]]]);
    }),
  );
});

it('takes any text without failing, and finds no more in it than there is', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      PNG,
      'data:',
      'data:image/png;base64,',
      ';base64',
      ',',
      '"',
      "'",
      '<',
      '>',
      '&quot;',
      '&#',
      '%',
      '=',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const bytes = findInlaid(text).map(({ decode }) => decode().length);
      expect(bytes.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 200 },
  );
});

describe('takes millions of characters in one go', () => {
  const million = (text: string) => text.repeat(Math.ceil(4_000_000 / text.length));
  it.each([
    ['one picture', () => `<img src="data:image/png;base64,${million('iVBORw0K')}">`, 1],
    ['beginnings', () => million('data:'), 0],
    ['heads', () => million('data:image/png;'), 0],
    ['heads in one another', () => million('data:;a=,'), 0],
    ['parameters', () => `data:${million(';a=b')}`, 0],
    ['open quotes', () => million('"data:image/svg+xml,'), 0],
    ['open escapes', () => `<img src="data:image/png;base64,${million('&#')}`, 1],
  ])('%s', (_, make, count) => {
    const found = findInlaid(make());
    for (const { decode } of found) decode();
    expect(found).toHaveLength(count);
  });
});
