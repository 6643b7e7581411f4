import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legacyEncodingOf } from '../../../../src/detectors/sniff/legacy.ts';
import { decodeText } from '../../../../src/detectors/sniff/text.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { encoded } from '../../../fixtures/documents/encodings.ts';
import { madePapers } from '../../../fixtures/documents/papers.ts';
import { findingsIn, isWarned } from '../document/examined.ts';

const ENCODINGS: Readonly<Record<string, string>> = {
  pl: 'windows-1250',
  uk: 'windows-1251',
  ru: 'windows-1251',
  zh: 'gb18030',
  ja: 'shift_jis',
};
const WESTERN = /^(?:de|es|fr|pt|it) /;
const PAPERS = madePapers(2);

describe('papers in old encodings', { timeout: 60_000 }, () => {
  it.each(Object.keys(ENCODINGS))(
    '%s: come out as they were written, and are warned about',
    async (language) => {
      const label = ENCODINGS[language] ?? '';
      const papers = PAPERS.filter(({ id }) => id.startsWith(`${language} `));
      expect(papers.length).toBeGreaterThan(10);
      const missed: string[] = [];
      for (const { id, text } of papers) {
        const bytes = encoded(text, label);
        // One Polish letter might as well be a French one.
        const isTold = language !== 'pl' || new Set(text.match(/[ąćęłńśźż]/g)).size > 1;
        if (isTold) expect(decodeText(bytes), id).toBe(new TextDecoder(label).decode(bytes));
        if (!isWarned(await findingsIn(bytes))) missed.push(id);
      }
      expect(missed).toEqual([]);
    },
  );

  it('of the West are never taken for others', () => {
    const western = PAPERS.filter(({ id }) => WESTERN.test(id));
    expect(western.length).toBeGreaterThan(50);
    for (const { id, text } of western)
      expect(legacyEncodingOf(encoded(text, 'windows-1252')), id).toBe('windows-1252');
    for (const text of ['Café', 'Über uns', 'señor', 'naïve façade', '10 °C', '“Yes” – no', ''])
      expect(legacyEncodingOf(encoded(text, 'windows-1252')), text).toBe('windows-1252');
  });

  it('may be a few words', () => {
    for (const [text, label] of [
      ['Имя пациента: Иванов Иван', 'windows-1251'],
      ['患者姓名：王小明', 'gb18030'],
      ['患者氏名：山田太郎、男性です。', 'shift_jis'],
      ['Nazwisko: Gąska Żółtowski, śledziona', 'windows-1250'],
    ] as const)
      expect(decodeText(encoded(text, label)), label).toBe(text);
  });
});

it('any bytes at all end, quickly', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect([...Object.values(ENCODINGS), 'windows-1252']).toContain(legacyEncodingOf(bytes));
    }),
  );
  const start = cpuNow();
  decodeText(new Uint8Array(0x80000).fill(0xe9));
  expect(cpuNow() - start).toBeLessThan(2_000);
});
