import { firstXmlElement } from './xml.ts';

type HealthRecord = 'hl7' | 'cda' | 'fhir';

/** FHIR resources that are about somebody's health; definitions, code systems and the like are not. */
const CLINICAL = new Set(
  (
    'AllergyIntolerance BodyStructure CarePlan CareTeam Claim ClinicalImpression Composition Condition Coverage ' +
    'DiagnosticReport DocumentReference Encounter EpisodeOfCare ExplanationOfBenefit FamilyMemberHistory Flag ' +
    'Goal ImagingSelection ImagingStudy Immunization Media MedicationAdministration MedicationDispense ' +
    'MedicationRequest MedicationStatement Observation Patient Procedure QuestionnaireResponse RelatedPerson ' +
    'RiskAssessment ServiceRequest Specimen'
  ).split(' '),
);

/** A string, with the colon that makes it a key, or a bracket. A string may end with the text: it was cut. */
const JSON_TOKEN = /"((?:[^"\\]|\\.)*)(?:"(\s*:)?|\\?$)|[{}[\]]/gs;

/** Records of somebody's health, told by how their text begins. */
export function sniffRecord(text: string): HealthRecord | undefined {
  if (isHl7(text)) return 'hl7';
  const root = firstXmlElement(text);
  if (root?.name === 'ClinicalDocument' && root.namespace === 'urn:hl7-org:v3') return 'cda';
  if (root?.namespace === 'http://hl7.org/fhir') return isClinicalXml(root.name, text) ? 'fhir' : undefined;
  return isFhirJson(text) ? 'fhir' : undefined;
}

/**
 * HL7 v2 (chapter 2.5): a message, batch or file header with a field separator and four or five encoding
 * characters, after the framing of MLLP or a byte order mark if need be.
 */
function isHl7(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: MLLP starts a message with a vertical tab
  const header = /^[\ufeff\s\x0b]*(?:MSH|FHS|BHS)([^\w\s])([^\w\s]{3,5})\1/.exec(text);
  const encoding = header?.[2];
  return encoding !== undefined && new Set(encoding).size === encoding.length;
}

function isClinicalXml(name: string, text: string): boolean {
  if (name !== 'Bundle') return CLINICAL.has(name);
  return Array.from(text.matchAll(/<resource>\s*<(\w+)/g)).some(([, resource]) =>
    CLINICAL.has(resource ?? ''),
  );
}

/** A FHIR resource, or a Bundle that holds one (FHIR R4 2.6.2): where the type stands matters, not the order. */
function isFhirJson(text: string): boolean {
  if (!/^\ufeff?\s*\{/.test(text)) return false;
  const path: string[] = [];
  let key = '';
  for (const [token, string, colon] of text.matchAll(JSON_TOKEN)) {
    if (token === '{' || token === '[') path.push(key);
    else if (token === '}' || token === ']') path.pop();
    else if (colon) key = string ?? '';
    else if (key === 'resourceType' && CLINICAL.has(string ?? '') && holdsResources(path)) return true;
    if (!colon) key = '';
  }
  return false;
}

/** The path of the file's own resource is `['']`; of a Bundle's, `['', 'entry', '', 'resource']`. */
function holdsResources(path: readonly string[]): boolean {
  return path.length === 1 || path.join('/') === '/entry//resource';
}
