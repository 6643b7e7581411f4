/** From the fields of a slide's header to findings in plain words: judged, masked, each told once. */
import type { Finding } from '../../types.ts';
import { attributeOf } from '../dicom/attributes.ts';
import { detail } from '../dicom/findings.ts';
import { couldIdentify, worthOf } from '../dicom/judge.ts';
import { identifiersIn } from '../file-name/identifiers.ts';
import { maskNumber } from '../mask.ts';
import { patientDetailsIn } from '../patient-labels.ts';
import type { Slide, SlideField } from './slide.ts';

/** The attributes of DICOM that mean the same. */
const ATTRIBUTES: Partial<Record<SlideField['is'], string>> = {
  date: '00080020',
  user: '00081070',
  hospital: '00080080',
  serial: '00181000',
};
/** More than anybody reads. */
const MOST_FINDINGS = 60;
/** How laboratories number slides: `S24-01234`, `24S1234 A2`, `H2024/00123-1B`. */
const CASE_NUMBER =
  /(?<![\p{L}\d])(?:\p{Lu}{1,3}[-_ ]?\d{2,4}|\d{2,4}[-_ ]?\p{Lu}{1,3})[-_/ ]?\d{3,7}(?!\d)/u;

type Told = Pick<Finding, 'group' | 'label'> & Partial<Finding>;

export function findingsOf({ format, isTissue, fields, showsLabel }: Slide): Finding[] {
  const strength = isTissue ? 'strong' : 'possible';
  const finding = (told: Told, where: string): Finding => ({
    detector: 'metadata',
    strength,
    medical: true,
    identifying: false,
    ...told,
    where,
  });
  const found = new Map<string, Finding>();
  for (const field of fields) {
    for (const told of toldOf(field)) {
      const key = `${told.label} ${told.shown ?? ''}`;
      if (!found.has(key)) found.set(key, finding(told, `${format} ${field.key}`));
    }
  }
  const kind = finding(
    { group: 'file', label: isTissue ? 'found_kindSlide' : 'found_kindMicroscopy' },
    format,
  );
  const photo = showsLabel ? [finding({ group: 'text', label: 'found_slideLabel' }, format)] : [];
  return [kind, ...photo, ...found.values()].slice(0, MOST_FINDINGS);
}

function toldOf({ is, key, value }: SlideField): Told[] {
  const tag = ATTRIBUTES[is];
  const attribute = tag === undefined ? undefined : attributeOf(tag);
  if (tag !== undefined && attribute) {
    const one = detail({ tag, attribute, vr: attribute.vr, where: key, text: value }, []);
    return one ? [toldOnly(one)] : [];
  }
  const named = [
    ...patientDetailsIn(value),
    ...identifiersIn(value).map((one): Told => ({ ...one, identifying: true })),
  ];
  if (named.length > 0) return named;
  const number = is === 'number' ? value : (CASE_NUMBER.exec(value)?.[0] ?? '');
  if (number === '' || worthOf(number, 'LO', true) === 'nothing') return [];
  const shown = maskNumber(number);
  return [
    {
      group: 'link',
      label: 'found_slideNumber',
      identifying: couldIdentify(number),
      ...(/[^…\s]/.test(shown) && { shown }),
    },
  ];
}

function toldOnly({ group, label, identifying, shown }: Finding): Told {
  return { group, label, identifying, ...(shown !== undefined && { shown }) };
}
