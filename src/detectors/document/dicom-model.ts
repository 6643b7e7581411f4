/** DICOM headers as text: JSON (PS3.18 F), XML (PS3.19 A.1, and DCMTK's own), and what tools print of them. */
import { Values } from '../dicom/values.ts';
import { type Fields, fieldsIn, isFields, listOf, textsIn } from './json.ts';
import { elementsAt, textIn, type XmlElement } from './xml.ts';

/** JSON, XML and printed headers are text already. */
const UTF_8 = 'ISO_IR 192';
const DEEPEST = 12;
const TAG = /^[\dA-F]{8}$/i;
const VR = /^[A-Z]{2}$/;
/** Attributes that a JSON object must have before it is believed to be a header. */
const ENOUGH_ATTRIBUTES = 3;
/** Printed lines: documentation shows a few. */
const ENOUGH_LINES = 8;
/** `(0010,0010) PN [Doe^Jane]  # 8, 1 PatientName`, as DCMTK prints. */
const DUMPED = /^[\s>]{0,40}\(([\da-f]{4}),([\da-f]{4})\) ([A-Z]{2}) (?:\[([^\]]{1,256})\]|=)/gim;
/** `(0010, 0010) Patient's Name   PN: 'Doe^Jane'`, as pydicom prints. */
const PRINTED = /^\s{0,40}\(([\da-f]{4}), ([\da-f]{4})\) [^\n]{1,60}? ([A-Z]{2}): '?([^\n']{0,256})/gim;

/** One object for each instance, or a list of them. */
export function isDicomJson(value: unknown): boolean {
  return fieldsIn(value).some((fields) => {
    const tags = Object.keys(fields)
      .slice(0, 100)
      .filter((tag) => TAG.test(tag) && isFields(fields[tag]) && VR.test(String(fields[tag].vr)));
    return tags.length >= ENOUGH_ATTRIBUTES && tags.some((tag) => /^00(?:08|10|20)/.test(tag));
  });
}

export function valuesOfDicomJson(value: unknown): Values {
  const values = new Values();
  for (const fields of fieldsIn(value)) fromJson(values, fields, []);
  return values;
}

function fromJson(values: Values, fields: Fields, path: readonly string[]): void {
  if (path.length > DEEPEST) return;
  for (const [key, attribute] of Object.entries(fields)) {
    if (!TAG.test(key) || !isFields(attribute)) continue;
    const tag = key.toUpperCase();
    const vr = String(attribute.vr);
    for (const one of listOf(attribute.Value)) {
      if (vr === 'SQ') {
        if (isFields(one)) fromJson(values, one, [...path, tag]);
      } else {
        const texts = isFields(one) ? textsIn(one.Alphabetic ?? one.Ideographic) : textsIn(one);
        for (const text of texts) give(values, [...path, tag], vr, text);
      }
    }
  }
}

export function isDicomXml({ name, children }: XmlElement): boolean {
  return name === 'NativeDicomModel' || (name === 'file-format' && children.some(isDataSet));
}

function isDataSet({ name, attributes }: XmlElement): boolean {
  return name === 'data-set' && attributes.has('xfer');
}

export function valuesOfDicomXml(root: XmlElement): Values {
  const values = new Values();
  const sets = root.name === 'NativeDicomModel' ? [root] : root.children.filter(isDataSet);
  for (const set of sets) fromXml(values, set, []);
  return values;
}

function fromXml(values: Values, set: XmlElement, path: readonly string[]): void {
  if (path.length > DEEPEST) return;
  for (const element of set.children) {
    const { attributes, children } = element;
    const tag = (attributes.get('tag') ?? '').replace(',', '').toUpperCase();
    if (!TAG.test(tag)) continue;
    for (const item of children.filter(({ name }) => name === 'Item' || name === 'item'))
      fromXml(values, item, [...path, tag]);
    for (const text of textsOf(element)) give(values, [...path, tag], attributes.get('vr') ?? '', text);
  }
}

/** `Value` and `PersonName` of the standard's form, the plain text of DCMTK's. */
function textsOf(element: XmlElement): string[] {
  if (element.name === 'element') return [element.text];
  const names = elementsAt(element, 'PersonName/Alphabetic').map((name) =>
    ['FamilyName', 'GivenName', 'MiddleName'].map((part) => elementsAt(name, part).map(textIn).join(' ')),
  );
  const values = elementsAt(element, 'Value').map(({ text }) => text);
  return [...values, ...names.map((parts) => parts.join('^').replace(/\^+$/, ''))];
}

/** What a tool printed of a header; nothing where too little of it looks so. */
export function valuesOfPrintedHeader(text: string): Values | undefined {
  const values = new Values();
  for (const pattern of [DUMPED, PRINTED]) {
    const lines = Array.from(text.matchAll(pattern));
    if (lines.length < ENOUGH_LINES) continue;
    for (const [, group = '', element = '', vr = '', value = ''] of lines)
      give(values, [(group + element).toUpperCase()], vr.toUpperCase(), value);
    return values;
  }
  return undefined;
}

function give(values: Values, path: string[], vr: string, text: string): void {
  const tag = path.at(-1) ?? '';
  if (text === '' || !values.wants(tag, vr)) return;
  const value = new TextEncoder().encode(text);
  values.take({ tag, path, vr, length: value.length, offset: 0, value, scope: { charset: UTF_8 } });
}
