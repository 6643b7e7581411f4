/** The languages whose print we read, and which of them a person wants. Pure. */
import type { Settings, TextLanguage } from './types.ts';

/**
 * By the languages that people set their browser to (BCP 47 primary subtags). Whoever reads Russian, Belarusian or
 * Bulgarian is served by the same letters.
 */
const READS: Readonly<Record<string, TextLanguage>> = {
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  pt: 'por',
  it: 'ita',
  pl: 'pol',
  uk: 'ukr',
  ru: 'ukr',
  be: 'ukr',
  bg: 'ukr',
  zh: 'chi_sim',
  ja: 'jpn',
};

/** Their names in BCP 47, by which a browser can say them in its own language. */
export const TAGS: Readonly<Record<TextLanguage, string>> = {
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  pol: 'pl',
  ukr: 'uk',
  chi_sim: 'zh-Hans',
  jpn: 'ja',
};

export const TEXT_LANGUAGES = /* @__PURE__ */ Object.keys(TAGS) as readonly TextLanguage[];

export function isTextLanguage(name: string): name is TextLanguage {
  return Object.hasOwn(TAGS, name);
}

/**
 * The languages to read, the likeliest first: the browser's own in its order, English, and those the person added.
 * @param browsers BCP 47 tags, as `navigator.languages`
 */
export function languagesFor(
  { languages }: Pick<Settings, 'languages'>,
  browsers: readonly string[],
): TextLanguage[] {
  const own = browsers.flatMap((tag) => {
    const primary = tag.toLowerCase().split('-')[0] ?? '';
    return (Object.hasOwn(READS, primary) && READS[primary]) || [];
  });
  return [...new Set<TextLanguage>([...own, 'eng', ...languages])];
}
