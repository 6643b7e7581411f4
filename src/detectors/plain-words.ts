/** Where a new word starts inside `chestXray01` and `CTScan`, but not inside `MRIs`. */
const SEAM =
  /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})|(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})/gu;

/** Words as they can be compared: lower case, without accents, a blank for all that is no letter or digit. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** The same with a blank where a new word starts: `chestXray_01` as `chest xray 01`. */
export function plainWords(text: string): string {
  return plainText(text.normalize('NFKC').replace(SEAM, ' '));
}
