import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniffKind } from '../../../../src/detectors/sniff/index.ts';
import { JANE_DOE, janeDoeXray } from '../../../fixtures/dicom/samples.ts';
import { makeDicom, SYNTAX } from '../../../fixtures/dicom/writer.ts';
import { big, bytes, little } from '../../../fixtures/images/bytes.ts';

const sniffed = (content: Uint8Array) => sniffKind(content.slice(0, 0x10000), content.length);
const bare = (transferSyntax: string, meta = false) =>
  makeDicom({ elements: JANE_DOE, transferSyntax, preamble: false, meta });

/** An explicit header and its value. */
function explicit(group: number, element: number, vr: string, value: string): Uint8Array {
  return bytes(little(group, 2), little(element, 2), vr, little(value.length, 2), value);
}

/** An implicit header and its value. */
function implicit(group: number, element: number, value: string): Uint8Array {
  return bytes(little(group, 2), little(element, 2), little(value.length, 4), value);
}

const UID = implicit(0x0008, 0x0018, '1.2.840.20');

describe('DICOM', { timeout: 30_000 }, () => {
  it.each(Object.entries(SYNTAX))('is known by its prefix (%s)', (_, syntax) => {
    expect(sniffed(janeDoeXray(syntax))).toBe('dicom');
  });

  it('is known by its prefix when nothing else of it is left', () => {
    expect(sniffed(janeDoeXray().slice(0, 132))).toBe('dicom');
  });

  it.each([
    ['implicit little endian', bare(SYNTAX.implicit)],
    ['explicit little endian', bare(SYNTAX.explicit)],
    ['explicit big endian', bare(SYNTAX.bigEndian)],
    ['with the file meta information', bare(SYNTAX.explicit, true)],
    ['with it, and implicit after that', bare(SYNTAX.implicit, true)],
    ['with the prefix in front', bytes('DICM', bare(SYNTAX.explicit, true))],
    ['cut off in its third value', bare(SYNTAX.explicit).slice(0, 60)],
  ])('is known without a preamble: %s', (_, content) => {
    expect(sniffed(content)).toBe('dicom');
  });

  it('is known when the data set is shorter than the proof it needs', () => {
    expect(sniffed(implicit(0x0008, 0x0016, '1.2.840.10008.5.1.4.1.1.7\0'))).toBe('dicom');
  });

  it.each([
    [
      'small numbers in little endian',
      bytes(...[8, 5, 0, 0, 8, 6, 0, 0, 8, 7, 0, 0].map((n) => little(n, 2))),
    ],
    ['a first element of another group', implicit(0x0010, 0x0010, 'DOE^JANE')],
    ['an odd length', implicit(0x0008, 0x0016, '1.2.840.10008.5')],
    ['elements out of order', bytes(implicit(8, 0x18, '1.2.840.10'), implicit(8, 0x16, '1.2.840.10'), UID)],
    ['one element, and then something else', bytes(explicit(8, 5, 'CS', 'ISO_IR 100'), 'and so it goes on')],
    ['one element, and then zeros', bytes(implicit(8, 0x16, '1.2.840.10'), new Uint8Array(40))],
    [
      'a value representation of no standard',
      bytes(little(8, 2), little(5, 2), 'ZZ', little(10, 2), 'ISO_IR 100'),
    ],
    ['the prefix somewhere else', bytes(new Uint8Array(129), 'DICM', new Uint8Array(100))],
    ['numbers in big endian', bytes(...[8, 5, 0, 4, 1, 2, 8, 6].map((n) => big(n, 2)))],
  ])('is not seen in %s', (_, content) => {
    expect(sniffed(content)).not.toBe('dicom');
  });

  it('is not seen in random bytes after a likely first tag', () => {
    const tag = fc.constantFrom(little(8, 2), little(2, 2), big(8, 2));
    fc.assert(
      fc.property(tag, fc.uint8Array({ minLength: 200, maxLength: 200 }), (group, rest) => {
        expect(sniffed(bytes(group, rest))).not.toBe('dicom');
      }),
      { numRuns: 5000 },
    );
  });
});
