/** People's names in print: after a label anything like one, alone only what hardly can be anything else. */
import { couldIdentify, worthOf } from '../../dicom/judge.ts';
import { isMonth } from './dates.ts';
import { isAlsoAWord, isNearNoName, isNoName } from './no-names.ts';
import type { Span } from './rows.ts';
import { fold } from './spelling.ts';

const LETTER = "[\\p{L}\\p{M}'’-]";
/** Words of names that may stand in small letters, and titles before and after them. */
const SMALL = new Set(
  'de del della di da do dos das van von der den la le el al bin ben ibn abu y e und san st zu du'.split(' '),
);
const TITLES = new Set(
  'mr mrs ms miss herr frau m mme mlle sr sra srta sig dott dr med prof jr sr ii iii iv pan pani пан пані г-н г-жа md do phd rn'.split(
    ' ',
  ),
);
/** Titles that only people have, in front of a name. */
const ADDRESSED =
  /(?<!\p{L})(?:M(?:r|rs|s|iss|str)|M(?:R|RS|S|ISS|STR)|Herrn?|HERRN?|Frau|FRAU|Mme|Mlle|MME|Madame|MADAME|Monsieur|MONSIEUR|S(?:ra|eñora?|ignora?|ig|ig\.ra)|SRA|Panie?|PANI|[Пп]ан|[Пп]ані)\.? +(\p{Lu}[\p{L}'’-]{2,30}(?: +\p{Lu}[\p{L}'’-]{1,30}){0,2})/gu;
/** What readers make of the `^` of `DOE^JANE`, and of the comma of `DOE, Jane`. */
const MISREAD_CARET = /(?<=\p{Lu}{2}) ?["“”„~»›>*^] ?(?=\p{Lu}{2})/gu;
const SLASHED = /(?<!\p{L})(\p{Lu}{4,})\/(\p{Lu}{4,})(?!\p{L})/gu;
const MISREAD_COMMA = /(?<=\p{Lu}{3})[:;»›>](?= \p{Lu}{3})/gu;
/** `DOE^JANE` */
const CARET =
  /(?<![\p{L}^*])\p{Lu}[\p{L}'’-]{1,40}(?: \p{Lu}[\p{L}'’-]{1,40})?[\^*]{1,3}\p{Lu}[\p{L}'’-]{0,40}(?:[\^* ]{1,2}\p{L}[\p{L}.'’-]{0,30}){0,3}/gu;
const CARET_FIRST = new RegExp(`^[^\\p{L}]{0,3}${CARET.source}`, 'u');
/** `DOE, Jane M` */
const COMMA = new RegExp(
  `(?<![\\p{L}])((?:(?:[Dd]e|[Vv]an|[Vv]on|[Dd]el|[Dd]er|[Ll]a|[Dd]i) ){0,2}\\p{Lu}${LETTER}{1,30}(?: \\p{Lu}${LETTER}{1,30})?) ?[,;»›>] ?(\\p{Lu}${LETTER}{0,30}\\.?(?: \\p{Lu}${LETTER}{0,30}\\.?){0,2})(?![\\p{L}])`,
  'gu',
);
/** Fathers' names, as Ukrainian and Russian have them. */
const PATRONYMIC = /(?:ович|евич|йович|івна|ївна|овна|евна|ична|инична|ович[аі]|евич[аі])$/i;
/** Hundred family names of Chinese people, the commonest of Japanese ones. */
const CHINESE = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蔣蘇葉呂盧鍾譚陸賈韋鄒閻龍賀顧龔萬錢嚴湯',
);
const JAPANESE = new Set(
  (
    '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 ' +
    '阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 斉藤 福田 太田 西村 藤井 金子 岡本 藤原 ' +
    '三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 今井 ' +
    '工藤 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 岩崎 菅原 木下 久保 佐野 野村 松尾 菊地 ' +
    '市川 杉本 古川 大西 島田 水野 桜井 高野 渡部 渡邊 吉川 山内 西田 飯田 菊池 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田'
  ).split(' '),
);
/** Signs of names that are no words of examinations: of two or three, not these. */
const HAN_WORDS =
  /[部位线線像图圖片检檢查查诊診断斷床号號室院医醫科层層窗骨肺肝胸腹头頭脑腦心肾腎左右正侧側立卧臥时時间間日月年男女岁歲歳名性别別回声聲]/u;

/** Capitals that look like their small letters, at the head of a second name: `Hannah whitaker`. */
const SMALL_CAPITAL = /(?<=(?:^|[^\p{L}])\p{Lu}\p{Ll}{2,} )[cksvwxz](?=\p{Ll}{5,})/gu;

/**
 * Misread digits inside a word of letters put right, `l` and `I` by the case around, and the sign between the parts of a
 * name; of the same length.
 */
function withLetters(text: string): string {
  const parted = text
    .replace(MISREAD_COMMA, ',')
    .replace(SLASHED, (all, a: string, b: string) => (isNoName(a) || isNoName(b) ? all : `${a}^${b}`));
  const marked = parted.replace(MISREAD_CARET, (sign) => '^'.repeat(sign.length));
  const raised = marked.replace(SMALL_CAPITAL, (letter) => letter.toUpperCase());
  return raised.replace(/[\p{L}\d|]{3,}/gu, (word) => {
    const letters = word.replace(/[\d|]/g, '');
    if (/^l[bcdfghjkmnpqrstvwxz]\p{Ll}/u.test(word)) return `I${word.slice(1)}`;
    if (letters.length * 3 < word.length * 2) return word;
    const capitals = /^\p{Lu}+$/u.test(letters.replaceAll('l', ''));
    const fixed = word.replace(/[0158|]/g, (sign) => ({ '0': 'O', '5': 'S', '8': 'B' })[sign] ?? 'I');
    if (capitals && letters.replaceAll('l', '').length > 1) return fixed.replaceAll('l', 'I');
    return (
      fixed.charAt(0) +
      fixed
        .slice(1)
        .replace(/(?<=\p{Ll})[IOSB](?=\p{Ll}|$)/gu, (sign) => (sign === 'I' ? 'l' : sign.toLowerCase()))
    );
  });
}

/** Letters of a name that no sign of Chinese or Japanese is in. */
const SHORTEST = 3;

/** `Patient Name:` with its colon read as a letter. */
const MISREAD_LABEL = /^[nmh]a[mn][ec][a-z]?$/;

/** Could a person be called so, going by the letters alone? */
function looksLikeName(word: string): boolean {
  const plain = fold(word).replace(/[|!$]/g, '');
  if (plain.length < 2 || /\d/.test(plain) || /(.)\1\1/.test(plain)) return false;
  if (!/^\p{Lu}/u.test(word)) return false;
  // Capitals inside a word: `McDonald` and `O'Neil`, not `aXbY`.
  if (
    !/^(?:\p{Lu}[\p{Ll}\p{M}]*|\p{Lu}+|\p{Lu}\p{Ll}+\p{Lu}[\p{Ll}\p{M}]+)$/u.test(
      word.replace(/['’.-]/g, ''),
    ) &&
    !/['’-]\p{Lu}/u.test(word)
  )
    return false;
  if (!/^[a-z]+$/.test(plain)) return true;
  return /[aeiouy]/.test(plain) && !/[bcdfghjklmnpqrstvwxz]{6}/.test(plain) && !/[aeiou]{5}/.test(plain);
}

interface Part extends Span {
  word: string;
}

function partsOf(text: string): Part[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’-]*\.?/gu), ({ 0: word, index }) => ({
    word: word.replace(/[.'’-]+$/, ''),
    start: index,
    end: index + word.length,
  }));
}

function isReal(value: string): boolean {
  return worthOf(value.trim(), 'PN', true) !== 'nothing' && couldIdentify(value);
}

/** A name at the beginning of the text after a label, or nothing. */
export function labelledName(text: string): Span | undefined {
  const han =
    /^[\s:：]*([\p{sc=Han}々]{2,5}(?:[ 　][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,5})?|[\p{sc=Katakana}ー]{2,8}[ 　・]?[\p{sc=Katakana}ー]{1,8}|[\p{sc=Hiragana}]{2,8}[ 　]?[\p{sc=Hiragana}]{0,8})/u.exec(
      text,
    );
  if (han) {
    const value = han[1] ?? '';
    const start = han[0].length - value.length;
    return HAN_WORDS.test(value.slice(0, 2)) && value.length > 3 ? undefined : { start, end: han[0].length };
  }
  const plain = withLetters(text);
  const caret = CARET_FIRST.exec(plain);
  if (caret && isReal(caret[0])) return { start: caret[0].search(/\p{L}/u), end: caret[0].length };
  const parts = partsOf(plain.slice(0, 80));
  // `Patient tolerated the procedure`: without a colon only a capital begins a name.
  const isMarked = /^[^\p{L}]{0,3}[:：=]/u.test(text);
  let end = 0;
  let names = 0;
  const start = parts[0]?.start ?? 0;
  if (start > 3) return undefined;
  for (const [i, part] of parts.entries()) {
    const gap = plain.slice(parts[i - 1]?.end ?? part.start, part.start);
    if (i >= 6 || !/^[ ,.^*"“”~»›>]{0,3}$/.test(gap) || (i > 0 && /\p{Lu}{0}[|:]/u.test(gap))) break;
    const small = fold(part.word);
    const raised = part.word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    const telling = looksLikeName(isMarked || names > 0 ? raised : part.word);
    if (!TITLES.has(small) && !SMALL.has(small) && part.word.length > 1) {
      if (!telling || isNoName(part.word)) break;
      names++;
    }
    end = part.end;
  }
  const value = plain.slice(start, end);
  // `PN` and `LO` stand behind `Patient's Name` in the standard's own tables.
  const isLong = value.replace(/[^\p{L}]/gu, '').length >= SHORTEST;
  return names > 0 && isLong && isReal(value) && !MISREAD_LABEL.test(fold(value))
    ? { start, end }
    : undefined;
}

/** What stands beside a bare name and makes it likelier. */
export interface Beside {
  /** A date, a sex, an age or a number stands in the same line of print. */
  companion: boolean;
  /** How sure the reader was of a part of the text, 0 to 100. */
  confidence(span: Span): number;
}

const LEAST_SURE = 40;
const SURE_IF_SHORT = 72;

/** Names without a label. Only to be believed on a medical picture. */
export function bareNamesIn(text: string, beside: Beside): Span[] {
  const plain = withLetters(text);
  const marked = [...caretNames(plain), ...addressedNames(plain)];
  if (marked.length > 0) return marked;
  const found = [...commaNames(plain), ...hanNames(text, beside)];
  if (found.length > 0) return found.filter((span) => beside.confidence(span) >= LEAST_SURE);
  const run = nameRun(plain, beside);
  return run ? [run] : [];
}

/** In the form that DICOM has for names (PS3.5 6.2.1). */
function caretNames(text: string): Span[] {
  return Array.from(text.matchAll(CARET))
    .filter(
      ({ 0: found }) =>
        isReal(found.replaceAll('*', '^')) && partsOf(found).some(({ word }) => !isNoName(word)),
    )
    .map(({ 0: found, index }) => ({ start: index, end: index + found.trimEnd().length }));
}

function addressedNames(text: string): Span[] {
  return Array.from(text.matchAll(ADDRESSED))
    .filter(({ 1: name = '' }) => partsOf(name).every(({ word }) => !isNoName(word) && looksLikeName(word)))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function commaNames(text: string): Span[] {
  return Array.from(text.matchAll(COMMA))
    .filter(({ 1: family = '', 2: given = '' }) => {
      const words = [...partsOf(family), ...partsOf(given)].map(({ word }) => word);
      const long = words.filter(
        (word) => word.length > 1 && !SMALL.has(fold(word)) && !TITLES.has(fold(word)),
      );
      return (
        long.length > 0 &&
        long.every((word) => !isNoName(word) && looksLikeName(word)) &&
        long.some((word) => !isAlsoAWord(word)) &&
        fold(long.join('')).length >= 5 &&
        isReal(`${family} ${given}`)
      );
    })
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function hanNames(text: string, { companion }: Beside): Span[] {
  const pattern =
    /(?<![\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}])(\p{sc=Han}{1,3}々?\p{sc=Han}?)([ 　]?)([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{0,4})(?![\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}])/gu;
  return Array.from(text.matchAll(pattern))
    .filter(({ 0: found, 1: first = '', 2: blank, 3: second = '' }) => {
      const whole = found.replace(/\s/g, '');
      if (HAN_WORDS.test(whole)) return false;
      const alone = companion || text.trim() === found.trim();
      const family = [3, 2, 1].map((length) => whole.slice(0, length)).find((part) => JAPANESE.has(part));
      const japanese = family !== undefined && whole.length > family.length && family.length > 1;
      if (japanese || (blank && JAPANESE.has(first) && second)) return alone;
      return (
        alone &&
        /^\p{sc=Han}{2,3}$/u.test(whole) &&
        CHINESE.has(whole.charAt(0)) &&
        (whole.length === 3 || companion)
      );
    })
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** Two to four capitalised words of which none is a word of scanners, viewers or bodies. */
function nameRun(text: string, { companion, confidence }: Beside): Span | undefined {
  const parts = partsOf(text).filter((part) => !isOfDate(part, text));
  const runs: Part[][] = [[]];
  for (const [i, part] of parts.entries()) {
    const gap = text.slice(parts[i - 1]?.end ?? part.start, part.start);
    // `DOE JANE CHEST PA` ends with the name.
    const isApart = isNoName(part.word) || isNoName(parts[i - 1]?.word ?? '');
    if (!/^[ .]{0,3}$/.test(gap) || isApart) runs.push([]);
    runs.at(-1)?.push(part);
  }
  const others = parts.filter(({ word }) => word.length > 2 && !TITLES.has(fold(word)));
  const mixed = others.some(({ word }) => isNoName(word));
  // Beside words of technique only what a date or a sex vouches for.
  if (mixed && !companion) return undefined;
  return runs.map((run) => nameIn(run, companion, confidence)).find((span) => span !== undefined);
}

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?$/i;

/** A month or a weekday is no word beside the name, also where the day itself was misread. `JAN 62Y` is a man. */
function isOfDate({ word, start, end }: Part, text: string): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (isMonth(word.replace(/-$/, ''))) return /\d[-./]$/.test(before) || /^[-./]?\d/.test(after);
  return WEEKDAY.test(word) && (/[\d|] ?$/.test(before) || /^ ?[\d|]/.test(after));
}

function nameIn(
  run: readonly Part[],
  companion: boolean,
  confidence: Beside['confidence'],
): Span | undefined {
  const kept = run.filter(({ word }) => !TITLES.has(fold(word)));
  const long = kept.filter(({ word }) => word.length > 1 && !SMALL.has(fold(word)));
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last || long.length === 0 || long.length > 4 || kept.length > 6) return undefined;
  if (long.some(({ word }) => isNoName(word) || !looksLikeName(word))) return undefined;
  // `Dosc Rcport`: one word may look like another, hardly all of them.
  if (long.every(({ word }) => isNearNoName(word))) return undefined;
  if (kept.some(({ word }) => /^\p{Ll}/u.test(word) && !SMALL.has(fold(word)))) return undefined;
  const span = { start: first.start, end: last.end };
  const letters = long.reduce((sum, { word }) => sum + word.length, 0);
  const certain = long.filter(({ word }) => !isAlsoAWord(word));
  const patronymic = long.some(({ word }) => PATRONYMIC.test(word));
  const initials = kept.length > long.length && long.length === 1 && letters >= 4 && companion;
  if (long.length < 2 && !patronymic && !initials) return undefined;
  if (certain.length === 0 || letters < 6 || long.every(({ word }) => word.length < 3)) return undefined;
  if (companion) return confidence(span) >= LEAST_SURE ? span : undefined;
  // `AF FORTAELE` was a view.
  if (long.some(({ word }) => word.length < 3)) return undefined;
  return confidence(span) >= (letters < 9 ? SURE_IF_SHORT : LEAST_SURE) ? span : undefined;
}
