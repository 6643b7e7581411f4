/** Names in scripts without capitals: by the families that most people of a country have, and what stands beside them. */
import type { Beside } from './name-parts.ts';
import type { Span } from './rows.ts';

/** Hundred family names of Chinese people, the commonest of Japanese ones. */
const CHINESE = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蔣蘇葉呂盧鍾譚陸賈韋鄒閻龍賀顧龔萬錢嚴湯',
);
/** Those of two signs. */
const CHINESE_OF_TWO = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 尉迟 皇甫 东方 東方 慕容 令狐 司徒 南宫 公孙 公孫 轩辕 宇文 长孙'.split(
    ' ',
  ),
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
export const HAN_WORDS =
  /[部位线線像图圖片检檢查查诊診断斷床号號室院医醫科層层窗骨肺肝胸腹头頭脑腦心肾腎左右正侧側立卧臥时時间間日月年男女岁歲歳名性别別回声聲]/u;
const HAN =
  /(?<![\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}])(\p{sc=Han}{1,3}々?\p{sc=Han}?)([ 　]?)([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{0,4})(?![\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}])/gu;

/** How hospitals in Japan write a name so that everybody can read it; the blank in it is lost in reading. */
const KATAKANA = new RegExp(
  `(?<![\\p{sc=Katakana}ー])(?:${(
    'サトウ スズキ タカハシ タナカ ワタナベ イトウ ヤマモト ナカムラ コバヤシ カトウ ヨシダ ヤマダ ササキ ヤマグチ マツモト イノウエ キムラ ' +
      'ハヤシ サイトウ シミズ ヤマザキ ヤマサキ モリ イケダ ハシモト アベ イシカワ ヤマシタ ナカジマ イシイ オガワ マエダ オカダ ハセガワ フジタ ゴトウ ' +
      'コンドウ ムラカミ エンドウ アオキ サカモト フクダ オオタ ニシムラ フジイ カネコ オカモト フジワラ ミウラ ナカノ ナカガワ ハラダ マツダ タケウチ ' +
      'オノ タムラ ナカヤマ ワダ イシダ モリタ ウエダ ハラ ウチダ シバタ サカイ ミヤザキ ヨコヤマ タカギ アンドウ ミヤモト オオノ コジマ タニグチ イマイ クドウ ' +
      'タカダ マスダ マルヤマ スギヤマ ムラタ オオツカ アライ ヒラノ フジモト コウノ ウエノ ノグチ タケダ マツイ チバ キクチ クボ ノムラ マツオ サクライ'
  ).replaceAll(' ', '|')})[ 　・]?\\p{sc=Katakana}{2,5}(?![\\p{sc=Katakana}ー])`,
  'gu',
);
/** Sounds that such names have not. */
const FOREIGN = /[ァィゥェォヴー]/u;

/** Nine of ten Koreans have one of these for a family name. */
const KOREAN =
  /(?<!\p{sc=Hangul})(?:(?:남궁|황보|제갈|선우|독고|사공) ?\p{sc=Hangul}{1,2}|[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모] ?\p{sc=Hangul}{2})(?!\p{sc=Hangul})/gu;
const KOREAN_WORDS =
  /병원|검사|촬영|사진|환자|성별|나이|생년|이미지|영상|정면|측면|좌측|우측|흉부|복부|두부|초음파|판독|결과|의원|의사|센터|진료|대학|설정|화면|확대|길이|시간|날짜|오전|오후|남자|여자|여성|남성|이름|전후|전체|조영|정상|방사선|무릎|손목|고관절|오른|왼쪽/u;

/** Two to four words of one script in a row, beside somebody's sex or age. */
const IN_OTHER_SCRIPTS = [
  /(?<![\p{sc=Arabic}\p{M}])[\p{sc=Arabic}\p{M}]{2,15}(?: [\p{sc=Arabic}\p{M}]{2,15}){1,3}(?![\p{sc=Arabic}\p{M}])/gu,
  /(?<![\p{sc=Devanagari}])\p{sc=Devanagari}{2,15}(?: \p{sc=Devanagari}{2,15}){1,3}(?!\p{sc=Devanagari})/gu,
];
const WORDS_OF_OTHER_SCRIPTS =
  /صدر|أشعة|اشعة|مستشفى|رأس|رقبة|بطن|ركبة|مركز|عيادة|قسم|تقرير|صورة|مريض|تاريخ|العمر|الجنس|ذكر|أنثى|سنة|رنين|موجات|حوض|يمين|يسار|छाती|एक्स|सिर|घुटना|पेट|अस्पताल|केंद्र|रिपोर्ट|मरीज|रोगी|जन्म|आयु|उम्र|लिंग|पुरुष|महिला|वर्ष|दायां|बायां|जांच|सामने/u;

export function easternNames(text: string, beside: Beside): Span[] {
  return [
    ...hanNames(text, beside),
    ...soundedNames(text, beside),
    ...koreanNames(text, beside),
    ...others(text, beside),
  ];
}

function hanNames(text: string, { companion, person }: Beside): Span[] {
  return Array.from(text.matchAll(HAN))
    .filter(({ 0: found, 1: first = '', 2: blank, 3: second = '' }) => {
      const whole = found.replace(/\s/g, '');
      if (HAN_WORDS.test(whole)) return false;
      const alone = companion || text.trim() === found.trim();
      const family = [3, 2, 1].map((length) => whole.slice(0, length)).find((part) => JAPANESE.has(part));
      const japanese = family !== undefined && whole.length > family.length && family.length > 1;
      if (japanese || (blank && JAPANESE.has(first) && second)) return alone;
      if (CHINESE_OF_TWO.has(whole.slice(0, 2)) && /^\p{sc=Han}{3,4}$/u.test(whole)) return alone;
      return (
        alone &&
        /^\p{sc=Han}{2,3}$/u.test(whole) &&
        CHINESE.has(whole.charAt(0)) &&
        (whole.length === 3 || companion || person)
      );
    })
    .map(spanOf);
}

function soundedNames(text: string, { companion, person, onScan }: Beside): Span[] {
  if (!onScan || !(companion || person)) return [];
  return Array.from(text.matchAll(KATAKANA))
    .filter(({ 0: found }) => !FOREIGN.test(found))
    .map(spanOf);
}

function koreanNames(text: string, { companion, person, onScan }: Beside): Span[] {
  if (!onScan || !(companion || person)) return [];
  return Array.from(text.matchAll(KOREAN))
    .filter(({ 0: found }) => !KOREAN_WORDS.test(found))
    .map(spanOf);
}

function others(text: string, { person }: Beside): Span[] {
  if (!person) return [];
  return IN_OTHER_SCRIPTS.flatMap((pattern) => Array.from(text.matchAll(pattern)))
    .filter(({ 0: found }) => !WORDS_OF_OTHER_SCRIPTS.test(found))
    .map(spanOf);
}

function spanOf({ 0: found, index }: RegExpExecArray): Span {
  return { start: index, end: index + found.length };
}
