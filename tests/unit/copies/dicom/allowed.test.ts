import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedOf, imageTypeOf, READ, type Values } from '../../../../src/copies/dicom/allowed.ts';

/** A header that says the same under every tag that is read. */
const sayingEverywhere = (texts: string[]): Values => ({
  textsOf: (tag) => (tag in READ ? texts : []),
  numbersOf: (tag) => (tag in READ ? texts.map(Number) : []),
});

const saying = (header: Record<string, string>): Values => ({
  textsOf: (tag) => header[tag]?.split('\\') ?? [],
  numbersOf: (tag) =>
    (header[tag] ?? '').split('\\').map((text) => (text === '' ? Number.NaN : Number(text))),
});

/** Names, numbers of records and dates as machines write them, and anything else. */
const text = fc.oneof(
  fc.string({ minLength: 5 }),
  fc.stringMatching(/^[A-Z]{5,16}$/),
  fc.stringMatching(/^[1-9][0-9]{7,15}$/),
  fc.constantFrom('DOE^JANE', 'DOE JANE', '19760412', 'MRN-0012342', 'CHEST DOE'),
);

describe('what stays of a header', () => {
  it('holds nothing that was written freely, wherever it stood', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const written = JSON.stringify([
          allowedOf(sayingEverywhere(texts)),
          imageTypeOf(sayingEverywhere(texts), false),
        ]);
        const known = JSON.stringify([
          allowedOf(saying(WHOLE)),
          'BREAST',
          'ABDOMEN',
          'CHEST',
          'LINEAR_EXACT',
        ]);
        for (const one of texts) if (!known.includes(one)) expect(written).not.toContain(`"${one}"`);
      }),
    );
  });

  it('has the numbers and the words that a picture needs', () => {
    expect(allowedOf(saying(WHOLE))).toEqual({
      '00080060': { vr: 'CS', Value: ['CT'] },
      '00180015': { vr: 'CS', Value: ['CHEST'] },
      '00180050': { vr: 'DS', Value: ['1.25'] },
      '00200013': { vr: 'IS', Value: ['17'] },
      '00200032': { vr: 'DS', Value: ['-125.5', '-99.1235', '40'] },
      '00281050': { vr: 'DS', Value: ['40', '300'] },
      '00281051': { vr: 'DS', Value: ['400', '1500'] },
    });
  });

  it.each([
    ['a number of more than six digits', '00181314', '1234567', ['1234570']],
    ['a count as long as a number of a record', '00200013', '4711081', undefined],
    ['a word of another list', '00180015', 'CHEST DOE', undefined],
    ['one word too many', '00180021', 'SK\\DOE', undefined],
    ['no number', '00180050', 'thin', undefined],
    ['an endless number', '00180050', '1e999', undefined],
  ])('%s', (_, tag, value, kept) => {
    expect(allowedOf(saying({ [tag]: value }))[tag]?.Value).toEqual(kept);
  });
});

describe('the type of the picture', () => {
  it.each([
    ['ORIGINAL\\PRIMARY\\AXIAL', false, ['ORIGINAL', 'PRIMARY', 'AXIAL']],
    ['ORIGINAL\\PRIMARY\\AXIAL', true, ['DERIVED', 'PRIMARY', 'AXIAL']],
    ['DERIVED\\SECONDARY\\DOE JANE', false, ['DERIVED', 'SECONDARY', 'OTHER']],
    ['', false, ['DERIVED', 'SECONDARY', 'OTHER']],
  ])('%s, changed: %s', (value, isChanged, type) => {
    expect(imageTypeOf(saying({ '00080008': value }), isChanged)).toEqual(type);
  });
});

const WHOLE = {
  '00080060': 'CT',
  '00100010': 'Doe^Jane',
  '00180015': 'CHEST',
  '00180050': '1.250000',
  '00200013': '17',
  '00200032': '-125.5\\-99.12345678\\40',
  '00281050': '40\\300',
  '00281051': '400\\1500',
};
