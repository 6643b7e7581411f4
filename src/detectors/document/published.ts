/** Does a document read like one that was published? Its pictures of scans are in print, and nobody's secret. */

/** What papers of science, books and their extracts have, and letters about somebody do not; two of them together. */
const SIGNS: readonly RegExp[] = [
  /\bdoi\b ?[:.]? ?(?:https?:\/\/)?(?:\S*\/)?10\.\d{4}|doi\.org\/10\./i,
  /\bet al\b/,
  /^ *(?:\d+\.? *)?(?:references|bibliography|literatur(?:verzeichnis)?|références|bibliographie|referencias|bibliografía|referências|bibliografia|piśmiennictwo|література|литература|参考文献|引用文献) *$/im,
  /^ *(?:abstract|keywords|zusammenfassung|schlüsselwörter|résumé|mots-clés|resumen|palabras clave|resumo|palavras-chave|riassunto|streszczenie|анотація|аннотация|摘要|要旨)\b/im,
  /\b(?:ISSN|ISBN|arXiv|preprint|Creative Commons|CC BY)\b/,
  /(?<!\p{L})(?:Fig(?:ure|\.)|Abb(?:ildung|\.)|Figura|Рис\.|图|図) ?\d+/u,
];
const ENOUGH = 2;

/** @param text a line each */
export function isPublished(text: string): boolean {
  return SIGNS.filter((sign) => sign.test(text)).length >= ENOUGH;
}
