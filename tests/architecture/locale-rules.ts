/** All words people see: in every language, all used, none missing, none that promises too much. */
import { codeOf, nodesOf, type Rule, type Tree, wordOf } from './tree.ts';

const LOCALE = /^src\/_locales\/([^/]+)\/messages\.json$/;
const ENGLISH = 'src/_locales/en/messages.json';
const PROMISES = /\b(safe|clean|anonymous|compliant)\b/i;
const JARGON = /\b(PHI|metadata|DICOM)\b/i;
/** Where people may be told the trade's own names. */
const FOR_THE_CURIOUS = /^(options|detector|check)_/;

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}

type Messages = Record<string, Message>;

/** The ends of keys whose words bend to a number (CLDR plural categories); the key alone is for `other`. */
const FORM = /_(zero|one|two|few|many)$/;
/** Numbers enough for every form that a count of files can take. */
const COUNTS = Array.from({ length: 1001 }, (_, count) => count);

function english(tree: Tree): Messages {
  return JSON.parse(tree.get(ENGLISH) ?? '{}');
}

function locales(tree: Tree): [language: string, messages: Messages][] {
  return [...tree].flatMap(([path, text]) => {
    const language = LOCALE.exec(path)?.[1];
    return language === undefined ? [] : [[language, JSON.parse(text)]];
  });
}

/** Every text in the source that could be a key, by file: names and strings, words of pages, of data, of the manifest. */
function textsOf(tree: Tree): [path: string, text: string][] {
  const code = codeOf(tree).flatMap(([path, text]) =>
    nodesOf(path, text).map((node): [string, string] => [path, wordOf(node) ?? '']),
  );
  const others = [...tree].flatMap(([path, text]) => {
    if (LOCALE.test(path) || !/\.(json|html)$/.test(path)) return [];
    const keys = path.startsWith('src/')
      ? /(?:data-i18n|data-i18n-label)="(\w+)"|: "(\w+)"/g
      : /__MSG_(\w+)__/g;
    return [...text.matchAll(keys)].map(([, one, other]): [string, string] => [path, one ?? other ?? '']);
  });
  return [...code, ...others];
}

/** The keys of a language: those of English, and of each that bends to a number the forms that this language has. */
function wantedKeys(wanted: Messages, code: string): string[] {
  const rules = new Intl.PluralRules(code);
  const forms = new Set(COUNTS.map((count) => rules.select(count)).filter((form) => form !== 'other'));
  return Object.keys(wanted).flatMap((key) => {
    if (FORM.test(key)) return [];
    return Object.hasOwn(wanted, `${key}_one`) ? [key, ...[...forms].map((form) => `${key}_${form}`)] : [key];
  });
}

/** A form may do without the number ("one file"), a sentence not. */
function isSaidOf(key: string, message: Message, wanted: Messages): boolean {
  const [theirs, ours] = [message, wanted[key.replace(FORM, '')]].map(
    (one) => one && placeholdersIn(one).used,
  );
  if (!theirs || !ours) return false;
  return FORM.test(key) ? theirs.every((name) => ours.includes(name)) : same(theirs, ours);
}

/** The keys that code puts together, as patterns: `group_${group}` gives `group_(\w+)`. */
function composedKeys(tree: Tree): RegExp[] {
  return codeOf(tree).flatMap(([path, text]) =>
    nodesOf(path, text).flatMap(({ type, quasis }) => {
      if (type !== 'TemplateLiteral') return [];
      const fixed = (quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
      if (fixed.length < 2 || !/^[a-z]+_\w*$/.test(fixed[0] ?? '')) return [];
      return [new RegExp(`^${fixed.join('(\\w*)').replaceAll(/(\(\\w\*\)){2,}/g, '(\\w*)')}$`)];
    }),
  );
}

/** The ends that code puts to a key: `${key}Them` gives `Them`. */
function endings(tree: Tree): string[] {
  return codeOf(tree).flatMap(([path, text]) =>
    nodesOf(path, text).flatMap(({ type, quasis }) => {
      if (type !== 'TemplateLiteral') return [];
      const [start, end, ...more] = (quasis as { value: { cooked: string } }[]).map(
        ({ value }) => value.cooked,
      );
      return start === '' && more.length === 0 && /^[A-Z]\w*$/.test(end ?? '') ? [end ?? ''] : [];
    }),
  );
}

/** Whether `blob` is made of words the code speaks, one after the other, with or without a capital. */
function isMadeOf(words: ReadonlySet<string>, blob: string): boolean {
  if (blob === '') return true;
  for (let end = blob.length; end > 1; end -= 1) {
    const word = blob.slice(0, end);
    const known = words.has(word) || words.has(word.charAt(0).toLowerCase() + word.slice(1));
    if (known && isMadeOf(words, blob.slice(end))) return true;
  }
  return false;
}

function unusedKeys(tree: Tree): string[] {
  const texts = textsOf(tree).map(([, text]) => text);
  const spoken = new Set(texts.flatMap((text) => text.split(/\W+/)));
  const composed = composedKeys(tree);
  const ends = endings(tree);
  const keys = Object.keys(english(tree)).map((key) => key.replace(FORM, ''));
  return [...new Set(keys)].filter((key) => {
    if (spoken.has(key) || ends.some((end) => key.endsWith(end) && spoken.has(key.slice(0, -end.length)))) {
      return false;
    }
    const blobs = composed.map((pattern) => pattern.exec(key)?.slice(1));
    return !blobs.some((parts) => parts?.every((part) => isMadeOf(spoken, part)));
  });
}

/** What looks like a key: `popup_`, then a name. The prefixes are those of the English file. */
function keyPattern(messages: Messages): RegExp {
  const prefixes = new Set(Object.keys(messages).map((key) => key.slice(0, key.indexOf('_'))));
  return new RegExp(`^(${[...prefixes].join('|')})_[a-z]\\w*$`);
}

const placeholdersIn = ({ message, placeholders = {} }: Message) => ({
  used: [...message.matchAll(/\$(\w+?)\$/g)].map(([, name = '']) => name.toLowerCase()),
  defined: Object.keys(placeholders),
});

const same = (a: string[], b: string[]) => [...new Set(a)].sort().join() === [...new Set(b)].sort().join();

/** One problem for each message of each language that `isBad`. */
function eachMessage(isBad: (key: string, message: Message) => boolean, instruction: string) {
  return (tree: Tree): string[] =>
    locales(tree).flatMap(([language, messages]) =>
      Object.entries(messages)
        .filter(([key, message]) => isBad(key, message))
        .map(([key, { message }]) => `${language} ${key}: "${message}". ${instruction}`),
    );
}

const planted = (messages: Messages) => ({ [ENGLISH]: JSON.stringify(messages) });

export const localeRules: Rule[] = [
  {
    name: 'every key that is used exists',
    problems: (tree) => {
      const messages = english(tree);
      const pattern = keyPattern(messages);
      const ends = ['', ...endings(tree)];
      return textsOf(tree).flatMap(([path, text]) => {
        if (!pattern.test(text) || ends.some((end) => Object.hasOwn(messages, text + end))) return [];
        return [`${path} names ${text}. Add that key to ${ENGLISH}.`];
      });
    },
    planted: { 'src/pages/planted.ts': "say({ key: 'options_planted' });" },
  },
  {
    name: 'every key that is put together exists in some form',
    problems: (tree) => {
      const keys = Object.keys(english(tree));
      const lost = composedKeys(tree).filter((pattern) => !keys.some((key) => pattern.test(key)));
      return lost.map((pattern) => `No key of ${ENGLISH} is like ${pattern.source}.`);
    },
    planted: { 'src/pages/planted.ts': `say({ key: \`planted_\${state}\` });` },
  },
  {
    name: 'every element with words has a key',
    problems: (tree) => {
      const messages = english(tree);
      return [...tree].flatMap(([path, text]) =>
        [...text.matchAll(/data-i18n(?:-label)?="([^"]*)"/g)].flatMap(([, key = '']) =>
          path.endsWith('.html') && !Object.hasOwn(messages, key)
            ? [`${path} names ${key}. Add it to ${ENGLISH}.`]
            : [],
        ),
      );
    },
    planted: { 'src/pages/planted.html': '<p data-i18n="planted"></p>' },
  },
  {
    name: 'every key is used',
    problems: (tree) =>
      unusedKeys(tree).map((key) => `Nothing says ${key}. Remove it from every messages.json.`),
    planted: planted({ options_planted: { message: 'Planted' } }),
  },
  {
    name: 'every language has every key with the same placeholders',
    problems: (tree) => {
      const wanted = english(tree);
      return locales(tree).flatMap(([language, messages]) => {
        const { language_code: code } = messages;
        const keys = wantedKeys(wanted, code?.message ?? 'en');
        const wrong = [...new Set([...keys, ...Object.keys(messages)])].filter((key) => {
          const message = messages[key];
          return !message || !keys.includes(key) || !isSaidOf(key, message, wanted);
        });
        return wrong.map((key) => `Make ${key} in ${language} match ${ENGLISH}: key and placeholders.`);
      });
    },
    planted: { 'src/_locales/xx/messages.json': '{"options_planted":{"message":"Planted"}}' },
  },
  {
    name: 'placeholders are defined where they are used',
    problems: eachMessage((_, message) => {
      const { used, defined } = placeholdersIn(message);
      return !same(used, defined) || /\$\d/.test(message.message);
    }, 'Define each $NAME$ under "placeholders", and nothing else.'),
    planted: planted({ options_planted: { message: 'Planted $SITE$' } }),
  },
  {
    name: 'no word promises too much',
    problems: eachMessage((_, { message }) => PROMISES.test(message), 'Say what was done instead.'),
    planted: planted({ options_planted: { message: 'Your file is now safe.' } }),
  },
  {
    name: 'words for everybody hold no jargon',
    problems: eachMessage(
      (key, { message }) => JARGON.test(message) && !FOR_THE_CURIOUS.test(key),
      'Say "details" or "medical file".',
    ),
    planted: planted({ warning_planted: { message: 'This DICOM file holds PHI.' } }),
  },
  {
    name: 'every English message tells translators what it is',
    problems: (tree) =>
      Object.entries(english(tree)).flatMap(([key, { description }]) =>
        description ? [] : [`Give ${key} a description in ${ENGLISH}.`],
      ),
    planted: planted({ options_planted: { message: 'Planted' } }),
  },
];
