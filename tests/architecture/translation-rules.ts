/** The languages beside English: nothing promised, and nothing so long that it breaks a page. */
import type { Rule, Tree } from './tree.ts';

const LOCALE = /^src\/_locales\/([^/]+)\/messages\.json$/;
const FORM = /_(zero|one|two|few|many)$/;

/** What `safe`, `clean`, `anonymous` and `compliant` are called. */
const PROMISES: Readonly<Record<string, RegExp>> = {
  es: /(?<!\p{L})(segur[oa]s?|anónim[oa]s?|anonimizad\p{L}+|limpi[oa]s?)(?!\p{L})/iu,
  pt_BR: /(?<!\p{L})(segur[oa]s?|anônim[oa]s?|anonimizad\p{L}+|limp[oa]s?)(?!\p{L})/iu,
  it: /(?<!\p{L})(sicur[oiae]|anonim[oiae]|anonimizzat\p{L}|pulit[oiae])(?!\p{L})/iu,
  fr: /(?<!\p{L})(sûre?s?|sécurisée?s?|anonymes?|anonymisée?s?|propres?)(?!\p{L})/iu,
  de: /(?<!\p{L})(sichere?[rnsm]?|anonym\p{L}*|sauber\p{L}*|bereinigt\p{L}*|konform)(?!\p{L})/iu,
  pl: /(?<!\p{L})(bezpieczn\p{L}+|anonimow\p{L}+|czyst\p{L}+)(?!\p{L})/iu,
  uk: /(?<!\p{L})(безпечн\p{L}+|анонімн\p{L}+|чист\p{L}+)(?!\p{L})/iu,
  ja: /安全|匿名|きれい|クリーン|準拠/u,
  zh_CN: /安全|匿名|干净|合规/u,
  ar: /آمن|مجهول الهوية|نظيف/u,
  hi: /सुरक्षित|गुमनाम/u,
};
/** What sites say of themselves, what browsers call their private windows, what insures one, and seat belts. */
const OTHERS_WORDS = /^(site_|welcome_private|welcome_doesNotForce|found_insurance)/;

/** A translation may be so many times as long as the English, and so many characters more. */
const SHARE = 1.5;
const MORE = 24;

type Messages = Record<string, { message: string }>;

function translations(tree: Tree): [language: string, messages: Messages][] {
  return [...tree].flatMap(([path, text]) => {
    const language = LOCALE.exec(path)?.[1];
    return language === undefined || language === 'en' ? [] : [[language, JSON.parse(text)]];
  });
}

const planted = (message: string) => ({
  'src/_locales/de/messages.json': JSON.stringify({ frame_send: { message } }),
});

export const translationRules: Rule[] = [
  {
    name: 'no translation promises too much',
    problems: (tree) =>
      translations(tree).flatMap(([language, messages]) => {
        const promise = PROMISES[language];
        if (!promise) return [`Say in translation-rules.ts what promises too much in ${language}.`];
        return Object.entries(messages)
          .filter(([key, { message }]) => promise.test(message) && !OTHERS_WORDS.test(key))
          .map(([key, { message }]) => `${language} ${key}: "${message}". Say what was done instead.`);
      }),
    planted: planted('Anonym senden (planted)'),
  },
  {
    name: 'no translation is so long that it breaks a page',
    problems: (tree) => {
      const english: Messages = JSON.parse(tree.get('src/_locales/en/messages.json') ?? '{}');
      return translations(tree).flatMap(([language, messages]) =>
        Object.entries(messages).flatMap(([key, { message }]) => {
          const { length } = (english[key] ?? english[key.replace(FORM, '')])?.message ?? '';
          return message.length > SHARE * length + MORE
            ? [`${language} ${key} is too long: "${message}".`]
            : [];
        }),
      );
    },
    planted: planted('Jetzt genau so, wie sie ist, und ohne jede Änderung senden (planted)'),
  },
];
