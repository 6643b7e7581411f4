import type { Finding, Strength } from '../../types.ts';
import { attributeOf } from '../dicom/attributes.ts';
import { detail } from '../dicom/findings.ts';
import { couldIdentify, worthOf } from '../dicom/judge.ts';
import { kindOfModality } from '../dicom/kind.ts';
import { maskDate, maskName } from '../mask.ts';
import { soundsMedical } from '../medical-words.ts';
import { patientDetailsIn } from '../patient-labels.ts';
import { countTechniqueNotes } from '../technique.ts';
import type { Field } from './fields.ts';
import { signatureIn } from './signatures.ts';

const MODALITY = '00080060';
/** Notes on technique in one text that are as good as a medical word. */
const ENOUGH_NOTES = 2;

type Told = Pick<Finding, 'group' | 'label' | 'where'> & Partial<Finding>;

function finding(told: Told): Finding {
  return { detector: 'metadata', strength: 'likely', medical: false, identifying: false, ...told };
}

/** From fields to findings in plain words, each told once. Pure. */
export function findingsOf(fields: readonly Field[]): Finding[] {
  const programs = fields.flatMap(programFinding);
  const texts = [...fields.flatMap(textFinding), ...fields.flatMap(patientFindings)];
  const attributes = fields.flatMap(attributeFindings);
  const byMedicalProgram = programs.some(({ strength }) => strength !== 'possible');
  const dates = byMedicalProgram ? fields.flatMap(dateFinding) : [];
  const people = fields.flatMap(personFinding);
  return once([...attributes, ...programs, ...texts, ...dates, ...people]);
}

/** An attribute of DICOM is proof of a scan whatever its value; whose it is, its value must tell. */
function attributeFindings({ role, where, value, tag = '' }: Field): Finding[] {
  if (role !== 'dicom') return [];
  const kind = tag === MODALITY ? kindOfModality(value) : undefined;
  const proof = finding({
    group: 'file',
    label: kind ?? 'found_scanDetails',
    strength: 'strong',
    medical: true,
    where,
  });
  const attribute = attributeOf(tag);
  const found = attribute && detail({ tag, attribute, vr: attribute.vr, where, text: value }, []);
  return found ? [proof, { ...found, detector: 'metadata' }] : [proof];
}

/** The mark of a program or machine for medical pictures, which some write where descriptions go. */
function programFinding({ role, where, value }: Field): Finding[] {
  if (role !== 'software' && role !== 'text' && role !== 'person') return [];
  const signature = signatureIn(value);
  if (!signature) return [];
  const { name, strength } = signature;
  return [
    finding({ group: 'machine', label: 'found_medicalProgram', strength, medical: true, where, shown: name }),
  ];
}

function textFinding({ role, where, value }: Field): Finding[] {
  if (role !== 'text' && role !== 'keywords' && role !== 'software') return [];
  const words = soundsMedical(value);
  if (!words && (role !== 'text' || countTechniqueNotes(value) < ENOUGH_NOTES)) return [];
  // Stock photographs carry whole dictionaries of keywords.
  const strength: Strength = role === 'keywords' ? 'possible' : 'likely';
  const label = words ? 'found_medicalWords' : 'found_technique';
  return [finding({ group: 'text', label, strength, medical: true, where })];
}

/** `Patient: Doe, Jane` in a description. */
function patientFindings({ role, where, value }: Field): Finding[] {
  if (role !== 'text') return [];
  return patientDetailsIn(value).map((told) => finding({ ...told, medical: true, where }));
}

/** The day of the exam, when a viewer saved the picture; any other picture's date is its own business. */
function dateFinding({ role, where, value }: Field): Finding[] {
  if (role !== 'date' || worthOf(value, 'DT', false) === 'nothing') return [];
  return [finding({ group: 'when', label: 'found_examDate', medical: true, where, shown: maskDate(value) })];
}

/** Who made the picture or owns the camera, and where it was taken: somebody, but nothing medical. */
function personFinding({ role, where, value }: Field): Finding[] {
  if (role === 'place') return [finding({ group: 'where', label: 'found_gps', identifying: true, where })];
  if (role !== 'person' || worthOf(value, 'PN', true) !== 'real' || !couldIdentify(value)) return [];
  if (signatureIn(value)) return [];
  return [
    finding({ group: 'who', label: 'found_authorName', identifying: true, where, shown: maskName(value) }),
  ];
}

/** The same thing often stands in EXIF, XMP and IPTC at once. */
function once(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  for (const found of findings) {
    const key = `${found.label} ${found.shown ?? ''}`;
    const before = first.get(key);
    if (!before || (before.strength === 'possible' && found.strength !== 'possible')) first.set(key, found);
  }
  return [...first.values()];
}
