/**
 * Titles of examinations, as reports and portals have them: `MRI BRAIN WITHOUT CONTRAST`, `IRM cérébrale`,
 * `XR CHEST 2 VIEWS`. Our own lists, in the languages of our readers, without accents.
 */
import { plainWords } from './plain-words.ts';

/** What stands before a title at times. */
const LEADING = new Set(
  (
    'compte rendu referto informe laudo befund report opis exam examination study procedure examen exame esame badanie ' +
    'untersuchung протокол дослідження исследование de d del della di da do der des du of l la le dell'
  ).split(' '),
);
/** Ways of taking pictures; `*` for any letters. */
const WAYS = pattern(
  'mri mr mra mrcp ct cta pet petct xr xray us ultrasound* sonogra* radiogra* mammogra* echocardiogra* dexa irm tdm ' +
    'scanner echogra* mrt rontgen* ultraschall* computertomogra* kernspin* rm rmn resonancia ressonancia risonanza ' +
    'tomogra* tac tc rx ecogra* ecocardiogra* usg rtg rezonans* tk мрт мскт кт узд узи рентген* томогра* мамогра*',
);
/** Ways that name the part themselves. */
const WHOLE = pattern(
  'mammogra* mamogra* мамогра* маммогра* echocardiogra* echokardiogra* ecocardiogra* orthopantomogra*',
);
/** Parts of the body, by how their names begin. */
const PARTS = pattern(
  'abdom* addom* chest thora* torac* torax brain head skull sinus* neck cervi* spin* lumb* sacr* pelvi* hip hips knee* ' +
    'ankle* foot feet hand hands wrist* elbow* shoulder* femur tibia leg legs heart cardia* coronar* lung* pulmon* liver ' +
    'hepat* kidney* renal breast* mama* mamma* thyroid* prostat* testic* scrot* aort* carot* orbit* temporal* iac kub ' +
    'kopf schadel* hals hws bws lws wirbel* halswirbel* lendenwirbel* brustwirbel* becken* huft* knie* schulter* ' +
    'ellenbogen* handgelenk* sprunggelenk* fuss* leber* niere* lunge* herz* bauch* oberbauch* schilddruse* gehirn* ' +
    'neurocran* cerebr* crane* cranien* crani* encefal* encephal* rachis genou* epaule* hanche* poignet* cheville* foie ' +
    'rein reins bassin rodilla* columna cerebro hombro* cadera* tobillo* joelho* coluna ombro* quadril ginocchi* colonna ' +
    'spalla anca caviglia bacino kolan* kregosl* glow* bark* biodr* klatki klatka jamy brzuch* piersi tarczyc* ' +
    'miednic* мозг* мозк* голов* колен* колін* позвон* хребт* грудн* легк* леген* живот* черевн* брюшн* почек нирок ' +
    'таз* щитов* щитоп* молочн* суглоб* сустав*',
);
/** What a sentence has and no title: verbs, and words that point. */
const SENTENCE = new Set(
  (
    'office coach tracking headset pad sale sales price prices is was are were be been has had have will would may might can could should shows showed show reveals revealed ' +
    'demonstrated demonstrates this that these when how what why your you my we they he she it if because which ist war ' +
    'wird wurde wurden zeigt zeigte sind waren hat kann nach est sont etait montre montrait a ete es son fue muestra ' +
    'mostro e foi mostra mostrou jest byl wykazalo показало показала показал'
  ).split(' '),
);
const MOST_WORDS = 12;
/** Words between the way and the part: `MRT des linken Kniegelenks`. */
const FAR = 4;
const LONGEST = 90;
const HAN =
  /(?:MRI|CT|MR|X ?线|磁共振|核磁|超声|彩超|胸片|造影|超音波|レントゲン|マンモ)\p{L}{0,8}(?:检查|平扫|增强|扫描|検査|撮影)/iu;

/** Is a row of print the title of an examination, before or behind a colon if it has one? */
export function namesExam(row: string): boolean {
  if (row.length > LONGEST || /[.?!;,]$/.test(row)) return false;
  return HAN.test(row) || row.split(/[:：]/, 2).some((part) => isTitle(plainWords(part).split(' ')));
}

function isTitle(words: readonly string[]): boolean {
  const first = words.findIndex((word) => !LEADING.has(word));
  const [way = '', ...rest] = words.slice(first);
  if (first < 0 || rest.length >= MOST_WORDS) return false;
  if (rest.some((word) => SENTENCE.has(word))) return false;
  // `x-ray` is two words.
  const [isWay, behind] = way === 'x' && rest[0] === 'ray' ? [true, rest.slice(1)] : [WAYS.test(way), rest];
  return WHOLE.test(way) || (isWay && behind.slice(0, FAR).some((word) => PARTS.test(word)));
}

function pattern(words: string): RegExp {
  return new RegExp(`^(?:${words.replaceAll('*', '\\p{L}*').replaceAll(' ', '|')})$`, 'u');
}
