import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/detectors/dicom/charset.ts';
import { text } from '../../../fixtures/dicom/samples.ts';
import { examineElements, labelled } from './examine.ts';

const ESC = 0x1b;

function bytes(...parts: (number | string | number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );
}

describe('decodeText', () => {
  it.each([
    ['', bytes('Doe^Jane'), 'Doe^Jane'],
    ['ISO_IR 6', bytes('Doe^Jane'), 'Doe^Jane'],
    ['ISO_IR 100', bytes('Buc^J', 0xe9, 'r', 0xf4, 'me'), 'Buc^Jérôme'],
    ['ISO_IR 101', bytes('Wa', 0xb3, 0xea, 'sa'), 'Wałęsa'],
    ['ISO_IR 109', bytes(0xa6), 'Ĥ'],
    ['ISO_IR 110', bytes(0xe0), 'ā'],
    ['ISO_IR 144', bytes(0xbb, 0xee, 0xda), 'Люк'],
    ['ISO_IR 127', bytes(0xe2, 0xc8), 'قب'],
    ['ISO_IR 126', bytes(0xc4, 0xe9), 'Δι'],
    ['ISO_IR 138', bytes(0xf9, 0xf8), 'שר'],
    ['ISO_IR 148', bytes(0xdd), 'İ'],
    ['ISO_IR 203', bytes(0xa4), '€'],
    ['ISO_IR 166', bytes(0xb9), 'น'],
    ['ISO_IR 13', bytes(0xd4, 0xcf, 0xc0, 0xde), 'ﾔﾏﾀﾞ'],
    ['ISO_IR 192', bytes('Wang^XiaoDong=王^小東'), 'Wang^XiaoDong=王^小東'],
    ['GB18030', bytes(0xcd, 0xf5, '^', 0xd0, 0xa1, 0xb6, 0xab), '王^小东'],
    ['GBK', bytes(0xcd, 0xf5), '王'],
  ])('spells %s', (charset, value, expected) => {
    expect(decodeText(value, charset)).toBe(expected);
  });

  it.each([
    [
      '\\ISO 2022 IR 87',
      bytes('Yamada^Tarou=', ESC, '$B;3ED', ESC, '(B^', ESC, '$BB@O:', ESC, '(B'),
      'Yamada^Tarou=山田^太郎',
    ],
    [
      'ISO 2022 IR 13\\ISO 2022 IR 87',
      bytes([0xd4, 0xcf, 0xc0, 0xde], '=', ESC, '$B;3ED', ESC, '(J'),
      'ﾔﾏﾀﾞ=山田',
    ],
    ['\\ISO 2022 IR 159', bytes(ESC, '$(D', 0x30, 0x21, ESC, '(B'), '丂'],
    [
      '\\ISO 2022 IR 149',
      bytes('Hong=', ESC, '$)C', 0xfb, 0xf3, '^', ESC, '$)C', 0xd1, 0xce, 0xd4, 0xd7),
      'Hong=洪^吉洞',
    ],
    ['\\ISO 2022 IR 58', bytes(ESC, '$)A', 0xcd, 0xf5, '^x'), '王^x'],
    ['ISO 2022 IR 100\\ISO 2022 IR 144', bytes(0xe9, ESC, '-L', 0xbb, ESC, '-A', 0xe9), 'éЛé'],
  ])('follows the escapes of %s', (charset, value, expected) => {
    expect(decodeText(value, charset)).toBe(expected);
  });

  it('guesses UTF-8, then Western European, where nothing is declared or understood', () => {
    expect(decodeText(bytes('Jérôme'))).toBe('Jérôme');
    expect(decodeText(bytes('J', 0xe9, 'r'))).toBe('Jér');
    expect(decodeText(bytes('J', 0xe9, 'r'), 'ISO_IR 999')).toBe('Jér');
  });

  it('survives an escape that leads nowhere', () => {
    expect(decodeText(bytes('a', ESC))).toBe('a');
    expect(decodeText(bytes('a', ESC, '$'), 'ISO_IR 100')).toBe('a$');
    expect(decodeText(bytes(ESC, '$B;'), '\\ISO 2022 IR 87')).toBe('');
  });
});

describe('names in other scripts', () => {
  it('are masked by their own characters', async () => {
    const value = bytes(0xbb, 0xee, 0xda, '^', 0xb8, 0xd2, 0xd0, 0xdd);
    const { findings } = await examineElements([
      text('00080005', 'CS', 'ISO_IR 144'),
      { tag: '00100010', vr: 'PN', value },
    ]);
    expect(labelled(findings, 'patientName')?.shown).toBe('И… Л…');
  });

  it('take the characters of the item they stand in, or else those of the file', async () => {
    const cyrillic = { tag: '00100010', vr: 'PN', value: bytes(0xbb, 0xee, 0xda, '^', 0xb8, 0xd2) };
    const greek = { tag: '00100010', vr: 'PN', value: bytes(0xc4, 0xe9, '^', 0xc4, 0xe9) };
    const { findings } = await examineElements([
      text('00080005', 'CS', 'ISO_IR 144'),
      { tag: '00081120', vr: 'SQ', value: [[text('00080005', 'CS', 'ISO_IR 126'), greek], [cyrillic]] },
    ]);
    const names = findings.filter(({ label }) => label === 'found_patientName');
    expect(names.map(({ shown }) => shown)).toEqual(['Δ… Δ…', 'И… Л…']);
  });
});
