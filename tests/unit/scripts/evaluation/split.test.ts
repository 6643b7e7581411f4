import { describe, expect, it } from 'vitest';
import { heldOut, type Listing } from '../../../../scripts/evaluation/split.ts';

const SPLIT = {
  sources: {
    'xray whole': { rule: 'test' },
    'ct taught': { rule: 'train' },
    'oct numbered': { rule: 'range', test: 0.3 },
    'photo cases': { rule: 'case', test: 0.25 },
  },
};

const of = (name: string, source: string, ...paths: string[]): Listing[] =>
  paths.map((sourcePath) => ({ class: name, source, sourcePath }));

const kept = (pictures: Listing[]) =>
  heldOut(pictures, SPLIT).map(({ picture, sameSource }) => [picture.sourcePath, sameSource]);

describe('the split', () => {
  it('keeps whole sources out of training, and those that it does not know', () => {
    const pictures = [...of('xray', 'whole', 'a'), ...of('ct', 'taught', 'b'), ...of('ct', 'whole', 'c')];
    expect(kept(pictures)).toEqual([
      ['a', false],
      ['c', false],
    ]);
  });

  it('tells of pictures whose repository taught the model another class', () => {
    expect(kept(of('xray', 'taught', 'a'))).toEqual([['a', true]]);
  });

  it('keeps the last part of a numbered source out, by number and not by letter', () => {
    const names = Array.from({ length: 10 }, (_, index) => `d/slice_${index + 1}.jpg`);
    const sides = kept(of('oct', 'numbered', ...names.toReversed()));
    expect(sides).toEqual([
      ['d/slice_8.jpg', true],
      ['d/slice_9.jpg', true],
      ['d/slice_10.jpg', true],
    ]);
  });

  // The sides that training/data.py gives: zlib.crc32 of the name without its last number, modulo 1000.
  it('keeps a case together, on the side where training has it', () => {
    const cases = ['cat.jpg', 'a/dog-1.jpg', 'b/dog-2.jpg', 'owl (1).jpg', 'elk_03.png', 'yak.jpg'];
    expect(kept(of('photo', 'cases', ...cases))).toEqual([
      ['a/dog-1.jpg', true],
      ['b/dog-2.jpg', true],
      ['yak.jpg', true],
    ]);
  });
});
