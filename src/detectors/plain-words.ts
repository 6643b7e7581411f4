/** Where a new word starts inside `chestXray01` and `CTScan`, but not inside `MRIs`. */
const SEAM =
  /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})|(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})/gu;

/**
 * Words as they can be compared: lower case, without accents, `chestXray_01` the same as `chest x-ray 01` but
 * for the blank.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(SEAM, ' ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
