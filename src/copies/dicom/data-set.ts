/**
 * The header of a DICOM copy: the Basic Application Level Confidentiality Profile (PS3.15 E.1), by a list of what stays
 * instead of what goes. Pure but for the random numbers in UIDs.
 */
import { allowedOf, type Element, type Elements, imageTypeOf, type Values } from './allowed.ts';
import { newUid, type Salt } from './uids.ts';

/** The pixels of all frames, one after the other, in the file's order: a pixel's samples side by side, lowest byte first. */
export interface PixelBlock {
  width: number;
  height: number;
  frames: number;
  /** Samples a pixel: grey, or red, green and blue. */
  channels: 1 | 3;
  /** A sample takes 8 or 16 bits, of which the lowest `stored` count. */
  allocated: 8 | 16;
  stored: number;
  signed: boolean;
  /** Black is the highest. */
  isInverse: boolean;
  /** A value that stands for "nothing was measured here". */
  padding?: number;
  bytes: Uint8Array;
}

export interface Making {
  salt: Salt;
  /** The pixels are no longer those of the original: drawn anew, or covered. */
  isChanged: boolean;
  /** Something was lost when they were packed, once. */
  isLossy: boolean;
  /** The person looked, and saw no detail that is left. */
  confirmed: boolean;
}

export interface Copied {
  meta: Elements;
  elements: Elements & Record<string, Element | Sequence>;
}

interface Sequence {
  vr: 'SQ';
  Value: Elements[];
}

const STORAGE = '1.2.840.10008.5.1.4.1.1.';
/**
 * Computed Radiography, CT, Ultrasound multi-frame and plain, MR: what they ask for is on the list. Of others the picture
 * stays, as a capture (PS3.4 B.5).
 */
const KEPT_CLASSES = ['1', '2', '3.1', '4', '6.1'].map((root) => STORAGE + root);
const CAPTURE = `${STORAGE}7`;
const CAPTURES_OF_FRAMES = { 8: `${STORAGE}7.2`, 16: `${STORAGE}7.3`, colour: `${STORAGE}7.4` };
/** Where the slice lies in the body: a capture knows no place. */
const PLACES = ['00200032', '00200037', '00201041', '00200052'];
/** How greys are shown: colours, and what was drawn as a viewer shows it, are shown as they are. */
const SHADES = ['00281050', '00281051', '00281052', '00281053', '00281054', '00281056', '20500020'];

const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
/** Ours: PS3.10 7.1 asks for one, and UUIDs need no registry. */
const IMPLEMENTATION = '2.25.494103939047728228251326680840611774';

/** What must be there and may be empty (type 2): study, series, patient, machine, references to people. */
const EMPTIED: Readonly<Record<string, string>> = {
  '00080020': 'DA',
  '00080030': 'TM',
  '00080050': 'SH',
  '00080070': 'LO',
  '00080090': 'PN',
  '00100010': 'PN',
  '00100020': 'LO',
  '00100030': 'DA',
  '00100040': 'CS',
  '00200010': 'SH',
  '00200011': 'IS',
  '00200013': 'IS',
  '00201040': 'LO',
};

/** Codes of PS3.16 CID 7050: the profile, and the option for what is printed. */
const PROFILE = ['113100', 'Basic Application Confidentiality Profile'] as const;
const CLEAN_PIXELS = ['113101', 'Clean Pixel Data Option'] as const;

export async function dataSetOf(values: Values, pixels: PixelBlock, making: Making): Promise<Copied> {
  const sopClass = classFor(values.textsOf('00080016')[0] ?? '', pixels);
  const uid = async (tag: string): Promise<Element> =>
    ui(await newUid(values.textsOf(tag)[0] ?? '', making.salt));
  const instance = await uid('00080018');
  const hasPlace = KEPT_CLASSES.includes(sopClass);
  const empty = Object.entries(EMPTIED).map(([tag, vr]) => [tag, { vr, Value: [] }]);
  const left = [...(hasPlace ? [] : PLACES), ...(pixels.channels === 3 ? SHADES : [])];
  const kept = Object.entries(allowedOf(values)).filter(([tag]) => !left.includes(tag));
  const elements: Copied['elements'] = {
    ...Object.fromEntries(empty),
    ...Object.fromEntries(kept),
    '00080008': cs(...imageTypeOf(values, making.isChanged)),
    '00080016': ui(sopClass),
    '00080018': instance,
    '0020000D': await uid('0020000D'),
    '0020000E': await uid('0020000E'),
    ...(hasPlace && { '00200052': await uid('00200052') }),
    ...captured(sopClass, pixels),
    ...pixelModule(pixels),
    ...(making.isLossy && { '00282110': cs('01') }),
    ...(making.confirmed && removed()),
  };
  elements['00080060'] ??= cs('OT');
  const meta = {
    '00020002': ui(sopClass),
    '00020003': instance,
    '00020010': ui(EXPLICIT_LITTLE_ENDIAN),
    '00020012': ui(IMPLEMENTATION),
  };
  return { meta, elements };
}

function classFor(sopClass: string, { frames, channels, allocated }: PixelBlock): string {
  if (KEPT_CLASSES.includes(sopClass)) return sopClass;
  if (frames === 1) return CAPTURE;
  return CAPTURES_OF_FRAMES[channels === 3 ? 'colour' : allocated];
}

/** What a capture must say besides (PS3.3 C.8.6). Of several frames it must say whether print is left: we never say no. */
function captured(sopClass: string, { frames }: PixelBlock): Elements {
  if (KEPT_CLASSES.includes(sopClass)) return {};
  return { '00080064': cs('WSD'), ...(frames > 1 && { '00280301': cs('YES') }) };
}

/** PS3.3 C.7.6.3. */
function pixelModule(block: PixelBlock): Elements {
  const { width, height, frames, channels, allocated, stored, signed, isInverse, padding } = block;
  const grey = isInverse ? 'MONOCHROME1' : 'MONOCHROME2';
  return {
    '00280002': us(channels),
    '00280004': cs(channels === 3 ? 'RGB' : grey),
    ...(channels === 3 && { '00280006': us(0) }),
    ...(frames > 1 && { '00280008': { vr: 'IS', Value: [String(frames)] } }),
    '00280010': us(height),
    '00280011': us(width),
    '00280100': us(allocated),
    '00280101': us(stored),
    '00280102': us(stored - 1),
    '00280103': us(signed ? 1 : 0),
    ...(padding !== undefined && { '00280120': { vr: signed ? 'SS' : 'US', Value: [padding] } }),
  };
}

/** Patient Identity Removed, and how (PS3.15 E.1.1). */
function removed(): Record<string, Element | Sequence> {
  const code = ([value, meaning]: readonly [string, string]): Elements => ({
    '00080100': { vr: 'SH', Value: [value] },
    '00080102': { vr: 'SH', Value: ['DCM'] },
    '00080104': { vr: 'LO', Value: [meaning] },
  });
  return {
    '00120062': cs('YES'),
    '00120064': { vr: 'SQ', Value: [PROFILE, CLEAN_PIXELS].map(code) },
  };
}

function ui(uid: string): Element {
  return { vr: 'UI', Value: [uid] };
}

function us(number: number): Element {
  return { vr: 'US', Value: [number] };
}

function cs(...words: string[]): Element {
  return { vr: 'CS', Value: words };
}
