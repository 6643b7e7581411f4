import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskDate, maskName, maskNumber, maskText } from '../../../src/detectors/mask.ts';

describe('maskName', () => {
  it.each([
    ['Doe^Jane', 'J… D…'],
    ['Doe^Jane^Mary^Dr^PhD', 'J… D…'],
    ['Jane Doe', 'J… D…'],
    ['Doe, Jane', 'D… J…'],
    ['Doe', 'D…'],
    ['^Jane', 'J…'],
    ['Yamada^Tarou=山田^太郎=やまだ^たろう', 'T… Y…'],
    ['=山田^太郎', '太… 山…'],
    ['Люкceмбypг^Иван', 'И… Л…'],
    ['قباني^لنزار', 'ل… ق…'],
    ['王^小东', '小… …'],
    ['👩🏽‍⚕️Ann^Élodie', 'É… 👩🏽‍⚕️…'],
    ['X', '…'],
    ['  ^ ', '…'],
    ['', '…'],
  ])('%s becomes %s', (value, shown) => {
    expect(maskName(value)).toBe(shown);
  });

  it('keeps a direction override out of the list it is shown in', () => {
    expect(maskName('\u202eDoe^\u0007Jane')).toBe('J… D…');
  });
});

describe('maskDate', () => {
  it.each([
    ['19760412', '…1976'],
    ['1976:04:12 10:11:12', '…1976'],
    ['1976-04-12T10:11:12Z', '…1976'],
    ['12.04.1976', '…1976'],
    ['12041976', '…1976'],
    ['19760412101112.123+0100', '…1976'],
    ['1976', '…'],
    ['101112', '…'],
    ['101112.199812', '…'],
    ['not a date', '…'],
    ['', '…'],
  ])('%s becomes %s', (value, shown) => {
    expect(maskDate(value)).toBe(shown);
  });
});

describe('maskNumber', () => {
  it.each([
    ['MRN-0012342', '…42'],
    ['12342', '…42'],
    ['1234', '…'],
    ['', '…'],
    ['番号一二三四五', '…四五'],
  ])('%s becomes %s', (value, shown) => {
    expect(maskNumber(value)).toBe(shown);
  });
});

describe('maskText', () => {
  it.each([
    ['Chest PA', 'Ch…'],
    ['A fracture', 'A…'],
    ['胸部正面単純', '胸部…'],
    ['Yes', '…'],
    ['', '…'],
  ])('%s becomes %s', (value, shown) => {
    expect(maskText(value)).toBe(shown);
  });
});

describe('every mask', () => {
  const masks = { maskName, maskDate, maskNumber, maskText };

  it.each(Object.entries(masks))('%s never gives the whole value away, and stays short', (_name, mask) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const shown = mask(value);
        const bare = value.replaceAll('…', '').trim();
        expect(shown).toContain('…');
        expect(bare !== '' && shown.replaceAll('…', '').trim() === bare).toBe(false);
        expect(shown.length).toBeLessThan(100);
      }),
    );
  });

  it.each(Object.entries(masks))('%s is quick and quiet on a megabyte of stacked marks', (_name, mask) => {
    expect(mask(`a${'\u0301'.repeat(1_000_000)}`).length).toBeLessThan(100);
  });
});
