/** From collected values to findings in plain words: judged, masked, each told once. */
import type { Finding, FindingGroup } from '../../types.ts';
import { maskDate, maskName, maskNumber, maskText } from '../mask.ts';
import type { Attribute } from './attributes.ts';
import { couldIdentify, hasNameForm, wordsOf, wordsOfName, worthOf } from './judge.ts';
import { kindOfImageType, kindOfModality, kindOfSopClass } from './kind.ts';
import { labelOf, otherLabel } from './labels.ts';
import { ABOUT_THE_FILE, isAboutTheFile, type Value, type Values } from './values.ts';

/** More than anybody reads, and a bound on what a hostile file can make us carry. */
const MOST_FINDINGS = 500;
const PATIENT_NAME = '00100010';
/** A code ("CHEST"), which says what the picture shows and nobody's name: masked it would only puzzle. */
const BODY_PART = '00180015';
/** Keywords of what people know by its last digits. */
const A_NUMBER = /(ID|IDs|Identification|Locator|Numbers?)$/;
/** Characters of a code string (PS3.5 section 6.2, CS). */
const LONGEST_CODE = 16;
/** A person's name in an element of no table. */
const PERSON_SOMEWHERE: Attribute = { keyword: '', vr: 'PN', action: '-', group: 'who', identifies: true };
/** Kinds that only the SOP class tells, and that matter more than the machine the picture came from. */
const MORE_THAN_A_PICTURE = new Set([
  'found_kindCapture',
  'found_kindDirectory',
  'found_kindDocument',
  'found_kindReport',
  'found_kindSlide',
]);

type Told = Pick<Finding, 'group' | 'label' | 'where'> & Partial<Finding>;

function finding(told: Told): Finding {
  return { detector: 'dicom', strength: 'strong', medical: true, identifying: false, ...told };
}

function tagged(tag: string): string {
  return `(${tag.slice(0, 4)},${tag.slice(4)})`;
}

/** What kind of file it is. The modality is what people call it; the class speaks where it says more, or alone. */
function kinds(values: Values): Finding[] {
  const { sopClass, mediaStorageClass, imageType, modality, modalities } = ABOUT_THE_FILE;
  function told(tag: string, kindOf: (text: string) => string | undefined): Finding[] {
    const labels = values
      .textsOf(tag)
      .map(kindOf)
      .filter((label) => label !== undefined);
    return labels.map((label) => finding({ group: 'file', label, where: tagged(tag) }));
  }
  const byClass = [...told(sopClass, kindOfSopClass), ...told(mediaStorageClass, kindOfSopClass)];
  const byModality = [...told(modality, kindOfModality), ...told(modalities, kindOfModality)];
  const moreThanPicture = [
    ...byClass.filter(({ label }) => MORE_THAN_A_PICTURE.has(label)),
    ...told(imageType, kindOfImageType),
  ];
  return [...moreThanPicture, ...(byModality.length > 0 ? byModality : byClass)];
}

/** What the file says of itself: a reason to look closer, never a proof and never a comfort. */
function hints(values: Values): Finding[] {
  const { burnedIn, recognizable, identityRemoved } = ABOUT_THE_FILE;
  const flags: [string, string, FindingGroup][] = [
    [burnedIn, 'found_burnedIn', 'text'],
    [recognizable, 'found_recognizable', 'file'],
    [identityRemoved, 'found_identityRemoved', 'file'],
  ];
  return flags
    .filter(([tag]) => values.textsOf(tag).some((text) => text.toUpperCase() === 'YES'))
    .map(([tag, label, group]) => finding({ group, label, where: tagged(tag), strength: 'hint' }));
}

/** Whole slides come with photos of the sticker on the glass, and of all of it (PS3.3 C.8.12.4.1.1). */
function labels(values: Values): Finding[] {
  const { imageType } = ABOUT_THE_FILE;
  const isPhoto = values.textsOf(imageType).some((text) => /^(?:LABEL|OVERVIEW)$/i.test(text));
  return isPhoto ? [finding({ group: 'text', label: 'found_slideLabel', where: tagged(imageType) })] : [];
}

/** The mask for a value of this kind, as a finding's `shown`; nothing where all of it stays hidden. */
function shown(text: string, mask: (text: string) => string): Pick<Finding, 'shown'> {
  const value = mask(text);
  return /[^…\s]/.test(value) ? { shown: value } : {};
}

function maskFor({ tag, vr, attribute }: Value): (text: string) => string {
  if (tag === BODY_PART) return (code) => code.slice(0, LONGEST_CODE).toLowerCase();
  if (vr === 'PN') return maskName;
  if (vr === 'DA' || vr === 'DT' || vr === 'TM') return maskDate;
  return attribute?.group === 'link' || A_NUMBER.test(attribute?.keyword ?? '') ? maskNumber : maskText;
}

/** Files of people may say what they are of, too. */
const HUMAN = /^(?:hum[aă]i?n|homo\b|umano|mensch|człowiek|человек|людина|人$)/iu;

/** @param names words of each person's name in this file */
export function detail(value: Value, names: string[][]): Finding | undefined {
  const { tag, attribute = PERSON_SOMEWHERE, vr, where, text } = value;
  const { keyword, group, identifies } = attribute;
  const label = labelOf(tag, keyword, group);
  // A code for the species may be the one for people.
  if (label === 'found_species' && (text === undefined || HUMAN.test(text))) return undefined;
  if (text === undefined) return finding({ group, label, where });
  const worth = worthOf(text, vr, identifies);
  if (worth === 'nothing') return undefined;
  if (worth === 'link') {
    return finding({ group: 'link', label: otherLabel('link'), where, ...shown(text, maskNumber) });
  }
  const isPrivate = keyword === 'PrivateAttributes';
  if (!identifies && ((isPrivate && isName(text, vr)) || repeatsName(text, names))) {
    return finding({ group: 'who', label: 'found_nameAgain', where, identifying: true });
  }
  const identifying = identifies && couldIdentify(text);
  return finding({ group, label, where, identifying, ...(isPrivate ? {} : shown(text, maskFor(value))) });
}

function isName(text: string, vr: string): boolean {
  return couldIdentify(text) && (vr === 'PN' || hasNameForm(text));
}

function repeatsName(text: string, names: string[][]): boolean {
  const words = new Set(wordsOf(text));
  return names.some((name) => name.every((word) => words.has(word)));
}

/** Each label once for every value that identifies, and once for everything else that would look the same. */
function details(values: Values, names: string[][]): Finding[] {
  const found = new Map<string, Finding>();
  for (const value of values.all) {
    if (isAboutTheFile(value.tag)) continue;
    const one = detail(value, names);
    if (!one) continue;
    const key = `${one.label} ${one.identifying ? value.text : one.shown}`;
    if (!found.has(key)) found.set(key, one);
  }
  const all = [...found.values()];
  const withValue = new Set(all.filter(({ shown }) => shown !== undefined).map(({ label }) => label));
  return all.filter((one) => one.identifying || one.shown !== undefined || !withValue.has(one.label));
}

/** @returns at most 500: what the file is, hints, whom it names, all the rest */
export function findingsOf(values: Values): Finding[] {
  const names = values
    .textsOf(PATIENT_NAME)
    .filter((name) => worthOf(name, 'PN', true) === 'real')
    .map(wordsOfName)
    .filter((words) => words.length > 0);
  const found = details(values, names);
  const ofKind = new Map(kinds(values).map((kind) => [kind.label, kind]));
  const naming = found.filter(({ identifying }) => identifying);
  const others = found.filter(({ identifying }) => !identifying);
  return [...ofKind.values(), ...labels(values), ...hints(values), ...naming, ...others].slice(
    0,
    MOST_FINDINGS,
  );
}
