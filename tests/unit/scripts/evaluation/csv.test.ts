import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../../scripts/evaluation/csv.ts';

const plain = (text: string) => parseCsv(text).map((record) => ({ ...record }));

describe('a list', () => {
  it('has a record a line, by the names of its columns', () => {
    expect(plain('path,class\na.jpg,xray\nb.jpg,photo\n')).toEqual([
      { path: 'a.jpg', class: 'xray' },
      { path: 'b.jpg', class: 'photo' },
    ]);
  });

  it('may quote commas, quotes and line ends', () => {
    expect(plain('a,b\r\n"x, ""y""\r\nz",2\r\n')).toEqual([{ a: 'x, "y"\r\nz', b: '2' }]);
  });

  it('may begin with a mark for the order of bytes and end without a line end', () => {
    expect(plain('\ufeffa, b\n1,')).toEqual([{ a: '1', b: '' }]);
    expect(plain('a\r1')).toEqual([{ a: '1' }]);
  });

  it('may have lines that are too short, too long or empty', () => {
    expect(plain('a,b\n\n1\n1,2,3\n')).toEqual([
      { a: '1', b: '' },
      { a: '1', b: '2' },
    ]);
    expect(plain('')).toEqual([]);
    expect(plain('a,b')).toEqual([]);
  });

  it('with a quote that is never closed is none, and says where', () => {
    expect(() => parseCsv('a,b\n1,"2\n3')).toThrow('line 2');
  });

  it('cannot touch what all objects have', () => {
    const [record] = parseCsv('__proto__,constructor\nplanted,x');
    expect(Object.values(record ?? {})).toEqual(['planted', 'x']);
    expect(Object.hasOwn(Object.prototype, 'planted')).toBe(false);
  });

  it('gives back whatever was written into it', () => {
    const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' }))), (records) => {
        const text = ['a,b', ...records.map((fields) => fields.map(quoted).join(','))].join('\r\n');
        expect(plain(text)).toEqual(records.map(([a, b]) => ({ a, b })));
      }),
    );
  });

  it('of any text is read, or refused with words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '\0') }), (text) => {
        try {
          parseCsv(text);
        } catch (error) {
          expect(String(error)).toMatch(/The quote in line \d+ is never closed/);
        }
      }),
    );
  });
});
