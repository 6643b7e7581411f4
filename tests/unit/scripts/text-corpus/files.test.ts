import dicomParser from 'dicom-parser';
import { describe, expect, it } from 'vitest';
import { dicomOf, withPatient } from '../../../../scripts/text-corpus/files.ts';
import { inventExam, inventPerson } from '../../../../scripts/text-corpus/people.ts';
import { randomOf } from '../../../../scripts/text-corpus/random.ts';
import { jpeg } from '../../../fixtures/images/jpeg.ts';

const WHITE_THEN_BLACK = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 255);

describe('a DICOM file of the corpus', () => {
  it('says who it is about, and shows the drawn pixels in every way of writing them', () => {
    const seen = new Set<string | undefined>();
    for (let seed = 0; seed < 40; seed++) {
      const random = randomOf(seed);
      const [person, exam] = [inventPerson(random), inventExam(random)];
      const pixels = { width: 2, height: 1, rgba: WHITE_THEN_BLACK };
      const file = dicomParser.parseDicom(dicomOf(random, pixels, person, exam));
      const element = (tag: string) => file.elements[tag];
      const name = element('x00100010');
      const bytes = file.byteArray.subarray(name?.dataOffset, (name?.dataOffset ?? 0) + (name?.length ?? 0));
      expect(new TextDecoder().decode(bytes).trim()).toBe(`${person.family}^${person.given}`);
      const photometric = file.string('x00280004');
      const at = element('x7fe00010')?.dataOffset ?? 0;
      const samples = [...file.byteArray.subarray(at, at + 2 * (file.uint16('x00280002') ?? 0))];
      expect(samples).toEqual(
        { RGB: [255, 255, 255, 0, 0, 0], MONOCHROME1: [0, 255], MONOCHROME2: [255, 0] }[photometric ?? ''],
      );
      seen.add(photometric);
    }
    expect(seen.size).toBe(3);
  });
});

it('a JPEG file of the corpus holds the name behind its first marker, and all it held before', () => {
  const person = inventPerson(randomOf(4));
  const plain = jpeg();
  const file = withPatient(plain, person);
  expect([...file.subarray(0, 4)]).toEqual([0xff, 0xd8, 0xff, 0xe1]);
  expect(new TextDecoder().decode(file)).toContain(`${person.family}^${person.given}`);
  expect(file.subarray(file.length - plain.length + 2)).toEqual(plain.subarray(2));
});
