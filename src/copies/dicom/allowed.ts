/**
 * What of a DICOM header goes into a copy: numbers, and words of fixed lists. Nothing that a person or a machine could
 * have written freely, whatever it is called. Pure.
 */

/** How we ask for what a header says, by tag. */
export interface Values {
  /** Without the spaces around them; none where it is absent. */
  textsOf(tag: string): string[];
  /** `NaN` for what is no number. */
  numbersOf(tag: string): number[];
}

/** One element as it is written: texts for texts, numbers for binary numbers. */
export interface Element {
  vr: string;
  Value: (string | number)[];
}

/** Elements by tag, eight hex digits in capitals. */
export type Elements = Record<string, Element>;

/** Numbers (PS3.3 C.7.6.1 to C.7.6.3, C.8.2, C.8.3, C.11), by tag, with their VR. */
const NUMBERS: Readonly<Record<string, 'DS' | 'IS'>> = {
  '00180050': 'DS', // Slice Thickness
  '00180060': 'DS', // KVP
  '00180080': 'DS', // Repetition Time
  '00180081': 'DS', // Echo Time
  '00180082': 'DS', // Inversion Time
  '00180088': 'DS', // Spacing Between Slices
  '00180091': 'IS', // Echo Train Length
  '00181063': 'DS', // Frame Time
  '00181164': 'DS', // Imager Pixel Spacing
  '00181314': 'DS', // Flip Angle
  '00200011': 'IS', // Series Number
  '00200012': 'IS', // Acquisition Number
  '00200013': 'IS', // Instance Number
  '00200032': 'DS', // Image Position (Patient)
  '00200037': 'DS', // Image Orientation (Patient)
  '00201041': 'DS', // Slice Location
  '00280030': 'DS', // Pixel Spacing
  '00280034': 'IS', // Pixel Aspect Ratio
  '00281050': 'DS', // Window Center
  '00281051': 'DS', // Window Width
  '00281052': 'DS', // Rescale Intercept
  '00281053': 'DS', // Rescale Slope
};

const BODY_PARTS =
  'ABDOMEN ANKLE ARM BLADDER BRAIN BREAST CHEST CLAVICLE CSPINE ELBOW EXTREMITY EYE FACE FINGER FOOT FOREARM HAND ' +
  'HEAD HEART HIP HUMERUS JAW KIDNEY KNEE LEG LIVER LSPINE LUNG NECK ORBIT PELVIS PROSTATE SHOULDER SKULL SPINE SSPINE ' +
  'THIGH THYROID TOE TOOTH TSPINE UTERUS WHOLEBODY WRIST';

/** Defined terms and enumerated values (PS3.3 C.7.3.1, C.7.6.1, C.8.2, C.8.3, C.8.7, C.11; PS3.16 annex L). */
const WORDS: Readonly<Record<string, string>> = {
  '00080060':
    'BDUS BMD CR CT DG DX ECHO ES FA GM IO IVOCT IVUS MA MG MR MS NM OAM OCT OP OPT PA PT PX RF RG SM TG US VF XA XC',
  '00180015': BODY_PARTS,
  '00180020': 'EP GR IR RM SE',
  '00180021': 'MP MTC NONE OSP SK SP SS TRSS',
  '00180022': 'CG EG FC FS PER PFF PFP PPG RG SP',
  '00180023': '2D 3D',
  '00185100': 'AFDL AFDR FFDL FFDR FFP FFS HFDL HFDR HFP HFS LFP LFS PFDL PFDR RFP RFS',
  '00185101': 'AP LL LLD LLO PA RL RLD RLO',
  '00200060': 'L R',
  '00200062': 'B L R U',
  '00281054': 'ED EDW HU HU_MOD MGML OD PCT US Z_EFF',
  '00281056': 'LINEAR LINEAR_EXACT SIGMOID',
  '20500020': 'IDENTITY INVERSE',
};

/** Image Type (PS3.3 C.7.6.1.1.2): what the third value may be. */
const IMAGE_TYPES = 'AXIAL LOCALIZER MPR OTHER PROJECTION IMAGE';

/** What is read of a header, with the VR where the file does not say it. */
export const READ: Readonly<Record<string, string>> = {
  ...NUMBERS,
  ...Object.fromEntries(Object.keys(WORDS).map((tag) => [tag, 'CS'])),
  '00080008': 'CS',
  '00282110': 'CS',
  ...Object.fromEntries(
    ['00080016', '00080018', '0020000D', '0020000E', '00200052'].map((tag) => [tag, 'UI']),
  ),
};

/** A number of a person's or an exam is longer. */
const HIGHEST_COUNT = 99_999;
/** Six digits of a number tell of a length or a time all that one needs; its others could hold anything. */
const DIGITS = 6;
/** Orientation has six numbers, a window with its alternatives as many. */
const MOST_VALUES = 6;

export function allowedOf(values: Values): Elements {
  const kept: Elements = {};
  for (const [tag, vr] of Object.entries(NUMBERS)) {
    const numbers = values.numbersOf(tag).slice(0, MOST_VALUES);
    const isFit = numbers.length > 0 && numbers.every(vr === 'IS' ? isCount : Number.isFinite);
    if (isFit) kept[tag] = { vr, Value: numbers.map((number) => String(Number(number.toPrecision(DIGITS)))) };
  }
  for (const [tag, list] of Object.entries(WORDS)) {
    const words = values.textsOf(tag);
    if (words.length > 0 && words.every((word) => isOf(list, word))) kept[tag] = { vr: 'CS', Value: words };
  }
  return kept;
}

/** @param isChanged the pixels are no longer those of the original */
export function imageTypeOf(values: Values, isChanged: boolean): string[] {
  const [origin = '', source = '', kind = ''] = values.textsOf('00080008');
  return [
    origin === 'ORIGINAL' && !isChanged ? 'ORIGINAL' : 'DERIVED',
    source === 'PRIMARY' ? 'PRIMARY' : 'SECONDARY',
    isOf(IMAGE_TYPES, kind) ? kind : 'OTHER',
  ];
}

function isCount(number: number): boolean {
  return Number.isInteger(number) && Math.abs(number) <= HIGHEST_COUNT;
}

function isOf(list: string, word: string): boolean {
  return word !== '' && list.split(' ').includes(word);
}
