import { describe, expect, it } from 'vitest';
import { attributeOf, TABLE } from '../../../../src/detectors/dicom/attributes.ts';
import { type DicomElement, type DicomValue, SYNTAX } from '../../../fixtures/dicom/writer.ts';
import { at, examineElements } from './examine.ts';

const PATTERNS: Record<string, string> = {
  '50xxxxxx': '50023000',
  '60xx3000': '60043000',
  '60xx4000': '60044000',
  private: '00291010',
};
const TEXTS: Record<string, string> = {
  AS: '047Y',
  DA: '20240229',
  DS: '12.5',
  DT: '20240229101530',
  IS: '123',
  PN: 'Doe^Jane',
  TM: '101530',
  UI: '2.25.12345',
};
const INSIDE: DicomElement = { tag: '00080100', vr: 'SH', value: 'T-D0050' };
/** Every row is a file of its own; a busy machine takes its time. */
const PATIENCE = { timeout: 30_000 };
/** Number of rows of a picture: an element of no table, so that something follows the file meta information. */
const ROWS: DicomElement = { tag: '00280010', vr: 'US', value: 2 };

function sample(vr: string): DicomValue {
  if (vr === 'SQ') return [[INSIDE]];
  if (vr === 'US') return 3;
  return ['OB', 'OW', 'UN'].includes(vr)
    ? Uint8Array.of(1, 2, 3, 4)
    : (TEXTS[vr] ?? 'Something that is told');
}

function nothing(vr: string): DicomValue {
  return vr === 'SQ' ? [[{ ...INSIDE, value: '' }]] : new Uint8Array();
}

const rows = [...TABLE].map(([pattern, { keyword, vr }]) => ({
  tag: PATTERNS[pattern] ?? pattern,
  keyword,
  vr,
}));

describe('PS3.15 Table E.1-1, edition 2024b', () => {
  it('has 621 rows: 617 attributes, curves, overlay data and comments, and private attributes', () => {
    expect(TABLE.size).toBe(621);
    expect([...TABLE.keys()].filter((pattern) => /^[0-9A-F]{8}$/.test(pattern))).toHaveLength(617);
    expect([...TABLE.keys()].filter((pattern) => !/^[0-9A-F]{8}$/.test(pattern)).sort()).toEqual(
      Object.keys(PATTERNS).sort(),
    );
  });

  it('uses the action codes of the basic profile, as often as the standard does', () => {
    const counts: Record<string, number> = {};
    for (const { action } of TABLE.values()) counts[action] = (counts[action] ?? 0) + 1;
    expect(counts).toEqual({
      X: 384,
      D: 92,
      U: 54,
      Z: 42,
      'X/D': 22,
      'X/Z': 11,
      'X/Z/D': 8,
      'Z/D': 6,
      'X/Z/U*': 2,
    });
  });

  it('puts every row into a group people read', () => {
    const groups = new Set([...TABLE.values()].map(({ group }) => group));
    expect([...groups].sort()).toEqual('body file hospital link machine text when where who'.split(' '));
  });

  it.each([
    ['50000010', 'CurveData'],
    ['501E3000', 'CurveData'],
    ['60003000', 'OverlayData'],
    ['601E4000', 'OverlayComments'],
    ['00091001', 'PrivateAttributes'],
    ['00100010', 'PatientName'],
    ['00102201', 'PatientSpeciesDescription'],
  ])('knows %s as %s', (tag, keyword) => {
    expect(attributeOf(tag)?.keyword).toBe(keyword);
  });

  it.each(['50000000', '60000010', '00090010', '00090000', '00280010', '00080060'])(
    'does not list %s',
    (tag) => {
      expect(attributeOf(tag)).toBeUndefined();
    },
  );

  describe.each([
    ['explicit VR', SYNTAX.explicit],
    ['implicit VR', SYNTAX.implicit],
  ])('in %s', (_name, writtenAs) => {
    // The writer's own file meta information would add findings of its own.
    const write = (tag: string, vr: string, value: DicomValue) =>
      examineElements([{ tag, vr, value }, ...(tag.startsWith('0002') ? [ROWS] : [])], {
        meta: false,
        writtenAs,
      });

    it('finds a value in every row', PATIENCE, async () => {
      const missed: unknown[] = [];
      for (const { tag, keyword, vr } of rows) {
        const { findings, unchecked } = await write(tag, vr, sample(vr));
        const found = at(findings, tag);
        if (!found?.medical || found.strength !== 'strong' || unchecked)
          missed.push({ keyword, found, unchecked });
      }
      expect(missed).toEqual([]);
    });

    it('finds nothing in a row without a value', PATIENCE, async () => {
      const invented: unknown[] = [];
      for (const { tag, keyword, vr } of rows) {
        const { findings } = await write(tag, vr, nothing(vr));
        if (findings.length > 0) invented.push({ keyword, findings });
      }
      expect(invented).toEqual([]);
    });
  });
});
