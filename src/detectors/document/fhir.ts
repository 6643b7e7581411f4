/** FHIR resources (R4, and what R4B and R5 share with it), from JSON or XML: whom they are about. */
import type { Person } from '../exams.ts';
import {
  type Content,
  type HealthRecord,
  personOf,
  type RecordDetail,
  type RecordDetailKind,
} from './details.ts';
import { type Fields, fieldsIn, isFields, textsIn } from './json.ts';
import type { XmlElement } from './xml.ts';

const MOST_RESOURCES = 500;
/** Bundles in bundles, resources contained in others. */
const DEEPEST = 4;
/** Systems and codes (table 0203) of numbers that a country or an insurer gives. */
const NATIONAL =
  /us-ssn|nhs-number|us-medicare|nationalid|national-id|codicefiscale|pesel|kvid|insc|ins-nir|dni|cpf|snils|rnokpp/i;
const NATIONAL_TYPE = /^(?:SS|NI|NH|NP|NN\w{3}|PPN|MA|MC|HC)$/;

/** What a resource is about; laboratory observations aside. */
const CONTENTS: Readonly<Record<string, Content>> = {
  AllergyIntolerance: 'found_medicalAlerts',
  Flag: 'found_medicalAlerts',
  Condition: 'found_condition',
  ClinicalImpression: 'found_condition',
  FamilyMemberHistory: 'found_condition',
  MedicationRequest: 'found_medicines',
  MedicationStatement: 'found_medicines',
  MedicationDispense: 'found_medicines',
  MedicationAdministration: 'found_medicines',
  Immunization: 'found_vaccination',
  Coverage: 'found_insurance',
  Claim: 'found_insurance',
  ExplanationOfBenefit: 'found_insurance',
  Procedure: 'found_examDone',
  ServiceRequest: 'found_examDone',
  ImagingStudy: 'found_examDone',
  Composition: 'found_reportContent',
  DiagnosticReport: 'found_reportContent',
  DocumentReference: 'found_reportContent',
  QuestionnaireResponse: 'found_otherBody',
  Observation: 'found_otherBody',
};
/** Elements that refer to the person a resource is about, and to who made it. */
const ABOUT: readonly (readonly [element: string, kind: RecordDetailKind])[] = [
  ['subject', 'name'],
  ['patient', 'name'],
  ['beneficiary', 'name'],
  ['performer', 'doctor'],
  ['requester', 'referringDoctor'],
  ['author', 'doctor'],
  ['recorder', 'doctor'],
];
const DATES =
  'effectiveDateTime date issued started authoredOn onsetDateTime occurrenceDateTime recordedDate'.split(' ');
/** Whose names are in these resources. */
const PERSONS: Readonly<Record<string, RecordDetailKind>> = {
  Patient: 'name',
  Person: 'relative',
  RelatedPerson: 'relative',
  Practitioner: 'doctor',
};

/** A resource, those it contains, and those of a bundle. */
export function* resourcesIn(value: unknown, depth = 0): Generator<Fields> {
  if (depth > DEEPEST) return;
  for (const fields of fieldsIn(value)) {
    if (typeof fields.resourceType !== 'string') continue;
    yield fields;
    yield* resourcesIn(fields.contained, depth + 1);
    for (const { resource } of fieldsIn(fields.entry)) yield* resourcesIn(resource, depth + 1);
  }
}

/** The resources in a value that only wraps them: in lists, and in exports of apps. Not what describes such data. */
export function unwrapped(value: unknown, depth = 0): Fields[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (isFields(value)) {
    if (typeof value.resourceType === 'string') return [value];
    if ('openapi' in value || 'swagger' in value || '$schema' in value) return [];
  }
  return Object.entries(value).flatMap(([key, one]) =>
    /example/i.test(key) ? [] : unwrapped(one, depth + 1),
  );
}

export function readFhir(resources: Iterable<Fields>): HealthRecord {
  const people: Person[] = [];
  const record: HealthRecord = { details: [], contents: [], people };
  let count = 0;
  for (const resource of resources) {
    if (++count > MOST_RESOURCES) break;
    const type = String(resource.resourceType);
    record.details.push(...detailsOf(resource, type));
    if (type === 'Patient') people.push(patientOf(resource));
    const content = isLaboratory(resource) ? 'found_labResult' : CONTENTS[type];
    if (content) record.contents.push({ content, where: type });
  }
  return record;
}

function detailsOf(resource: Fields, type: string): RecordDetail[] {
  const details: RecordDetail[] = [];
  const add = (kind: RecordDetailKind, element: string, values: readonly string[]) => {
    for (const value of values) details.push({ kind, value, where: `${type}.${element}` });
  };
  const person = PERSONS[type];
  if (person) {
    add(person, 'name', fieldsIn(resource.name).flatMap(nameOf));
    addContacts(resource, add);
    if (type === 'Patient') {
      add('birthDate', 'birthDate', textsIn(resource.birthDate));
      add('sex', 'gender', textsIn(resource.gender));
      for (const identifier of fieldsIn(resource.identifier))
        add(isNational(identifier) ? 'nationalNumber' : 'patientId', 'identifier', textsIn(identifier.value));
      for (const contact of fieldsIn(resource.contact))
        add('relative', 'contact.name', fieldsIn(contact.name).flatMap(nameOf));
    }
  }
  if (type === 'Organization') add('institution', 'name', textsIn(resource.name));
  if (type === 'Coverage') add('nationalNumber', 'subscriberId', textsIn(resource.subscriberId));
  if (type === 'DiagnosticReport' || type === 'ImagingStudy' || type === 'ServiceRequest')
    add(
      'accessionNumber',
      'identifier',
      fieldsIn(resource.identifier).flatMap(({ value }) => textsIn(value)),
    );
  for (const [element, kind] of ABOUT) {
    const named = fieldsIn(resource[element]).flatMap(({ display }) => textsIn(display));
    add(kind, `${element}.display`, named);
  }
  for (const element of DATES) add('examDate', element, textsIn(resource[element]));
  return details;
}

function patientOf({ name, birthDate, identifier }: Fields): Person {
  const [[first = ''] = [], [born = ''] = [], [number = ''] = []] = [
    fieldsIn(name).flatMap(nameOf),
    textsIn(birthDate),
    fieldsIn(identifier).flatMap(({ value }) => textsIn(value)),
  ];
  return personOf({ name: first, birthDate: born, id: number });
}

function addContacts(
  resource: Fields,
  add: (kind: RecordDetailKind, element: string, values: readonly string[]) => void,
): void {
  for (const { system, value } of fieldsIn(resource.telecom))
    add(system === 'email' ? 'email' : 'phone', 'telecom', textsIn(value));
  for (const { text, line, city } of fieldsIn(resource.address)) {
    const written = [...textsIn(line), ...textsIn(city)].join(', ');
    add('address', 'address', written === '' ? textsIn(text) : [written]);
  }
}

/** HumanName (2.24.0.12): in parts, or as one text. */
function nameOf({ family, given, text }: Fields): string[] {
  const [last, first] = [textsIn(family).join(' '), textsIn(given).join(' ')];
  return last !== '' || first !== '' ? [`${last}^${first}`] : textsIn(text);
}

function isNational({ system, type }: Fields): boolean {
  const codes = fieldsIn(type).flatMap(({ coding }) => fieldsIn(coding).flatMap(({ code }) => textsIn(code)));
  return textsIn(system).some((one) => NATIONAL.test(one)) || codes.some((code) => NATIONAL_TYPE.test(code));
}

function isLaboratory({ resourceType, category }: Fields): boolean {
  if (resourceType !== 'Observation' && resourceType !== 'DiagnosticReport') return false;
  const codes = fieldsIn(category).flatMap(({ coding }) =>
    fieldsIn(coding).flatMap(({ code }) => textsIn(code)),
  );
  return codes.some((code) => /^(?:laboratory|LAB)$/i.test(code));
}

/** A resource in XML as the same in JSON (2.6.1): primitives are `value` attributes, repeated elements lists. */
export function fhirOfXml({ name, children }: XmlElement): Fields {
  const fields: Record<string, unknown> = { resourceType: name };
  for (const child of children) addTo(fields, child);
  return fields;
}

function addTo(fields: Record<string, unknown>, element: XmlElement): void {
  const value = jsonOf(element);
  const known = Object.hasOwn(fields, element.name) ? fields[element.name] : undefined;
  if (Array.isArray(known)) known.push(value);
  else Object.defineProperty(fields, element.name, data(known === undefined ? value : [known, value]));
}

/** As plain assignment, but for names that mean something to the language itself. */
function data(value: unknown): PropertyDescriptor {
  return { value, configurable: true, enumerable: true, writable: true };
}

function jsonOf({ name, attributes, children }: XmlElement): unknown {
  const [resource] = children;
  if ((name === 'resource' || name === 'contained') && resource) return fhirOfXml(resource);
  if (children.length === 0) return attributes.get('value');
  const fields: Record<string, unknown> = {};
  for (const child of children) addTo(fields, child);
  return fields;
}

/** Is any of it about somebody, rather than a definition, a code system or the like? */
export function isAboutSomebody(resources: readonly Fields[]): boolean {
  return resources.some(
    ({ resourceType, subject, patient }) =>
      resourceType === 'Patient' ||
      (Object.hasOwn(CONTENTS, String(resourceType)) && (isFields(subject) || isFields(patient))),
  );
}
