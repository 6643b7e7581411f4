import { ascii, littleEndian, spells } from '../bytes.ts';

/** Of an EDF file: its first part, and as much for each signal (EDF, 1992, table 1); bytes. */
const EDF_PART = 256;
/** Of SCP-ECG: the header of a section, and one pointer; bytes. */
const SCP_SHORTEST = 26;
const [WHOLE, DECIMAL] = [/^-?\d+ *$/, /^\d+(?:\.\d+)?(?:E[-+]?\d+)? *$/i];

/**
 * EDF and EDF+ (edfplus.info/specs) by a zero, and BioSemi's BDF by its name. A zero with blanks is no signature: the
 * numbers must be there, and the length of the header be that of as many signals as it says.
 */
export function isEdf(head: Uint8Array): boolean {
  if (!spells(head, '0       ') && !spells(head, '\xffBIOSEMI')) return false;
  const [length, records, seconds, signals] = [
    ascii(head, 184, 8),
    ascii(head, 236, 8),
    ascii(head, 244, 8),
    ascii(head, 252, 4),
  ];
  return (
    [length, records, signals].every((text) => WHOLE.test(text)) &&
    DECIMAL.test(seconds) &&
    Number(signals) > 0 &&
    Number(records) >= -1 &&
    Number(length) === EDF_PART * (Number(signals) + 1)
  );
}

/** SCP-ECG (EN 1064, 5.2 and 5.3): a checksum, the length, and section 0 with its list of sections. */
export function isScp(head: Uint8Array): boolean {
  const [section, length] = [littleEndian(head, 8, 2), littleEndian(head, 10, 4)];
  return section === 0 && length >= SCP_SHORTEST && spells(head, 'SCPECG', 16);
}
