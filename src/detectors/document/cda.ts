/** Clinical documents (HL7 CDA R2, C-CDA): whom the header names, and what the sections are about. */
import type { Content, HealthRecord, RecordDetailKind } from './details.ts';
import { elementsAt, everyElement, textIn, type XmlElement } from './xml.ts';

type Reader = (element: XmlElement) => string;

const valued: Reader = ({ attributes }) => attributes.get('value') ?? '';
const extension: Reader = ({ attributes }) => attributes.get('extension') ?? '';
const coded: Reader = ({ attributes }) => attributes.get('displayName') ?? attributes.get('code') ?? '';
/** PN (data types R1): family and given names in elements, or as mere text. */
const named: Reader = (element) => {
  const [family, given] = ['family', 'given'].map((part) => elementsAt(element, part).map(textIn).join(' '));
  return family || given ? `${family}^${given}` : textIn(element);
};
/** AD: its parts are elements too. */
const located: Reader = (element) => textIn(element);

/** Where the header says who somebody is (CDA R2 4.2). */
const HEADER: readonly (readonly [path: string, kind: RecordDetailKind, read: Reader])[] = [
  ['recordTarget/patientRole/id', 'patientId', extension],
  ['recordTarget/patientRole/addr', 'address', located],
  ['recordTarget/patientRole/telecom', 'phone', valued],
  ['recordTarget/patientRole/patient/name', 'name', named],
  ['recordTarget/patientRole/patient/birthTime', 'birthDate', valued],
  ['recordTarget/patientRole/patient/administrativeGenderCode', 'sex', coded],
  ['recordTarget/patientRole/patient/guardian/guardianPerson/name', 'relative', named],
  ['recordTarget/patientRole/providerOrganization/name', 'institution', textIn],
  ['participant/associatedEntity/associatedPerson/name', 'relative', named],
  ['participant/associatedEntity/telecom', 'phone', valued],
  ['author/assignedAuthor/assignedPerson/name', 'doctor', named],
  ['legalAuthenticator/assignedEntity/assignedPerson/name', 'doctor', named],
  ['custodian/assignedCustodian/representedCustodianOrganization/name', 'institution', textIn],
  [
    'componentOf/encompassingEncounter/encounterParticipant/assignedEntity/assignedPerson/name',
    'doctor',
    named,
  ],
  ['componentOf/encompassingEncounter/id', 'accessionNumber', extension],
  ['inFulfillmentOf/order/id', 'accessionNumber', extension],
  ['effectiveTime', 'examDate', valued],
];
/** Roots of numbers that countries and insurers give: United States, England, Italy, France, Poland, Germany. */
const NATIONAL = new Set([
  '2.16.840.1.113883.4.1',
  '2.16.840.1.113883.2.1.4.1',
  '2.16.840.1.113883.2.9.4.3.2',
  '1.2.250.1.213.1.4.8',
  '2.16.840.1.113883.3.4424.1.1.616',
  '1.2.276.0.76.4.8',
]);
/** Sections by their LOINC codes (C-CDA 2.1). */
const SECTIONS: Readonly<Record<string, Content>> = {
  '30954-2': 'found_labResult',
  '10160-0': 'found_medicines',
  '10183-2': 'found_medicines',
  '48765-2': 'found_medicalAlerts',
  '11450-4': 'found_condition',
  '11348-0': 'found_condition',
  '11369-6': 'found_vaccination',
  '47519-4': 'found_examDone',
  '48768-6': 'found_insurance',
  '8716-3': 'found_otherBody',
  '18782-3': 'found_reportContent',
  '19005-8': 'found_reportContent',
};
const OTHER_SECTION: Content = 'found_reportContent';

/** @param root the `ClinicalDocument` */
export function readCda(root: XmlElement): HealthRecord {
  const details = HEADER.flatMap(([path, kind, read]) =>
    elementsAt(root, path).map((element) => {
      const value = read(element);
      const [, scheme, address] = /^(tel|mailto):(.*)$/i.exec(value) ?? [];
      const isNational = kind === 'patientId' && NATIONAL.has(element.attributes.get('root') ?? '');
      return {
        kind: isNational ? ('nationalNumber' as const) : scheme === 'mailto' ? ('email' as const) : kind,
        value: address ?? value,
        where: path,
      };
    }),
  );
  const contents: HealthRecord['contents'] = [];
  for (const body of elementsAt(root, 'component')) {
    for (const { name, children } of everyElement(body)) {
      const code = children.find((child) => child.name === 'code')?.attributes.get('code');
      if (name === 'section')
        contents.push({ content: SECTIONS[code ?? ''] ?? OTHER_SECTION, where: 'section' });
      if (name === 'nonXMLBody') contents.push({ content: 'found_documentInside', where: 'nonXMLBody' });
    }
  }
  return { details, contents };
}
