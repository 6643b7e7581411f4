import { ascii, littleEndian, spells } from '../bytes.ts';

/** Of an EDF file: its first part, and as much for each signal (EDF, 1992, table 1); bytes. */
const EDF_PART = 256;
/** Of SCP-ECG: the header of a section, and one pointer; bytes. */
const SCP_SHORTEST = 26;
const [WHOLE, DECIMAL] = [/^-?\d+$/, /^\d+(?:[.,]\d*)?(?:E[-+]?\d+)?$/i];

/**
 * EDF and EDF+ (edfplus.info/specs) by a zero, and BioSemi's BDF by its name. A zero with blanks is no signature: the
 * numbers must be there, and the length of the header be that of as many signals as it says.
 */
export function isEdf(head: Uint8Array): boolean {
  if (!spells(head, '0       ') && !spells(head, '\xffBIOSEMI')) return false;
  const [length, records, signals] = [
    wholeNumber(head, 184, 8),
    wholeNumber(head, 236, 8),
    wholeNumber(head, 252, 4),
  ];
  const isTimed = DECIMAL.test(textAt(head, 244, 8));
  return isTimed && records >= -1 && signals > 0 && length === EDF_PART * (signals + 1);
}

/** Not a number where it is none. Some writers put blanks before it, and zeros behind it. */
function wholeNumber(head: Uint8Array, offset: number, length: number): number {
  const text = textAt(head, offset, length);
  return WHOLE.test(text) ? Number(text) : Number.NaN;
}

function textAt(head: Uint8Array, offset: number, length: number): string {
  return ascii(head, offset, length).replaceAll('\0', ' ').trim();
}

/** SCP-ECG (EN 1064, 5.2 and 5.3): a checksum, the length, and section 0 with its list of sections. */
export function isScp(head: Uint8Array): boolean {
  const [section, length] = [littleEndian(head, 8, 2), littleEndian(head, 10, 4)];
  return section === 0 && length >= SCP_SHORTEST && spells(head, 'SCPECG', 16);
}
