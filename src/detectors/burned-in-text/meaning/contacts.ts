/** How to reach somebody: phones, e-mail and post. */
import type { Span } from './rows.ts';

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}{2,12}/gu;
/** With a country, an area in brackets, or in the groups of North America. */
const PHONES: readonly RegExp[] = [
  /(?<![\d.+])\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,6}(?![\d])/g,
  /(?<![\d])\(\d{2,5}\) ?\d{2,4}(?:[ \-.]\d{2,4}){1,3}(?!\d)/g,
  /(?<![\d.-])[2-9]\d\d[-.][2-9]\d\d[-.]\d{4}(?![\d.-])/g,
];
const STREETS: readonly RegExp[] = [
  /(?<![\d.])\d{1,5}[a-cA-C]?,? (?:[NSEW]\.? )?\p{Lu}[\p{L}'’]{1,20}(?: \p{Lu}[\p{L}'’]{1,20}){0,2},? (?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Close|Terrace|Crescent)\b\.?/gu,
  /\p{Lu}[\p{L}-]{2,24}(?:straße|strasse|str\.|weg|allee|platz|gasse) ?\d{1,4}[a-z]?\b/gu,
  /(?<!\p{L})(?:Calle|C\/|Avda\.?|Avenida|Rua|R\.|Av\.|Via|Viale|Piazza|Corso|Rue|[Rr]ue|Avenue|Boulevard|[Uu]l\.|[Уу]л\.|[Вв]ул\.|[Уу]лица|[Вв]улиця|[Пп]р-т|[Пп]росп\.)[ ]?(?:[\p{L}'’.]{1,20} ){0,3}?[\p{L}'’]{2,24},? ?(?:д\. ?|буд\. ?|nº ?|n\. ?)?\d{1,4}(?!\d)/gu,
  /(?<!\d)\d{1,4}(?: bis| ter)?,? (?:rue|avenue|boulevard|place|chemin|allée|impasse) (?:[\p{L}'’.-]{1,20} ?){1,4}/gu,
  /\p{sc=Han}{2,4}[省市区県都府]\p{sc=Han}{1,6}[市区県郡町村路街][\p{sc=Han}\d号\-丁目番地]{0,16}\d[\p{sc=Han}\d-]{0,8}/gu,
];

function spans(text: string, patterns: readonly RegExp[]): Span[] {
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),
  );
}

export function emailsIn(text: string): Span[] {
  return text.includes('@') ? spans(text, [EMAIL]) : [];
}

export function phonesIn(text: string): Span[] {
  return spans(text, PHONES).filter(({ start, end }) => {
    const count = text.slice(start, end).replace(/\D/g, '').length;
    return count >= 8 && count <= 15;
  });
}

/** Streets with a house number. */
export function addressesIn(text: string): Span[] {
  return spans(text, STREETS);
}
