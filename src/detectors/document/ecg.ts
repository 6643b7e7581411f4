/**
 * Electrocardiograms in XML: HL7's annotated ECG (implementation guide of 2005), and what Philips (Sierra ECG), GE (MUSE,
 * CardioSoft), Mortara (ELI) and Schiller export. Each names the patient in an element of its own.
 */
import { type HealthRecord, personOf, type RecordDetail, type RecordDetailKind } from './details.ts';
import { elementsAt, everyElement, textIn, type XmlElement } from './xml.ts';

/** Where a value stands below an element: a path of elements, `@` before an attribute. */
type Place = string;

interface Group {
  /** The element that holds them, wherever it stands. */
  in: string;
  names?: readonly (readonly [kind: RecordDetailKind, family: Place, given: Place])[];
  fields: readonly (readonly [kind: RecordDetailKind, place: Place])[];
}

const ANNOTATED: readonly Group[] = [
  {
    in: 'trialSubject',
    fields: [
      ['patientId', 'id@extension'],
      ['patientId', 'subjectDemographicPerson/PatientID'],
      ['birthDate', 'subjectDemographicPerson/birthTime@value'],
      ['sex', 'subjectDemographicPerson/administrativeGenderCode@code'],
    ],
  },
  {
    in: 'subjectDemographicPerson',
    names: [['name', 'name/family', 'name/given']],
    fields: [],
  },
  { in: 'investigatorPerson', names: [['doctor', 'name/family', 'name/given']], fields: [] },
  { in: 'assignedPerson', names: [['operator', 'name/family', 'name/given']], fields: [] },
  { in: 'trialSite', fields: [['institution', 'location/name']] },
  {
    in: 'AnnotatedECG',
    fields: [
      ['examDate', 'effectiveTime/low@value'],
      ['examDate', 'effectiveTime/center@value'],
    ],
  },
];

const PHILIPS: readonly Group[] = [
  {
    in: 'generalpatientdata',
    names: [['name', 'name/lastname', 'name/firstname']],
    fields: [
      ['patientId', 'patientid'],
      ['patientId', 'uniquepatientid'],
      ['patientId', 'MRN'],
      ['birthDate', 'age/dateofbirth'],
      ['sex', 'sex'],
    ],
  },
  {
    in: 'dataacquisition',
    names: [['operator', 'acquirer/lastname', 'acquirer/firstname']],
    fields: [
      ['examDate', '@date'],
      ['institution', 'institution'],
      ['institution', 'acquirer/institutionname'],
      ['operator', 'acquirer/operatorid'],
      ['accessionNumber', 'acquirer/encounterid'],
    ],
  },
  { in: 'orderinfo', fields: [['accessionNumber', 'ordernumber']] },
];

const MUSE: readonly Group[] = [
  {
    in: 'PatientDemographics',
    names: [['name', 'PatientLastName', 'PatientFirstName']],
    fields: [
      ['patientId', 'PatientID'],
      ['patientId', 'SecondaryID'],
      ['birthDate', 'DateofBirth'],
      ['sex', 'Gender'],
    ],
  },
  {
    in: 'TestDemographics',
    names: [
      ['referringDoctor', 'ReferringMDLastName', 'ReferringMDFirstName'],
      ['doctor', 'OverreaderLastName', 'OverreaderFirstName'],
      ['operator', 'AcquisitionTechLastName', 'AcquisitionTechFirstName'],
    ],
    fields: [
      ['examDate', 'AcquisitionDate'],
      ['institution', 'SiteName'],
    ],
  },
];

const CARDIOSOFT: readonly Group[] = [
  {
    in: 'PatientInfo',
    names: [['name', 'Name/FamilyName', 'Name/GivenName']],
    fields: [
      ['patientId', 'PID'],
      ['birthDate', 'BirthDateTime'],
      ['sex', 'Gender'],
    ],
  },
  { in: 'CardiologyXML', fields: [['examDate', 'ObservationDateTime']] },
];

const MORTARA: readonly Group[] = [
  {
    in: 'SUBJECT',
    names: [['name', '@LAST_NAME', '@FIRST_NAME']],
    fields: [
      ['patientId', '@ID'],
      ['birthDate', '@DOB'],
      ['sex', '@GENDER'],
    ],
  },
  {
    in: 'ECG',
    fields: [
      ['examDate', '@ACQUISITION_TIME'],
      ['operator', '@TECHNICIAN'],
    ],
  },
];

const SCHILLER: readonly Group[] = [
  {
    in: 'patdata',
    names: [['name', 'lastname', 'firstname']],
    fields: [
      ['patientId', 'id'],
      ['birthDate', 'birthdate'],
      ['sex', 'gender'],
    ],
  },
];

/** Of one name that are read: an ECG is of one patient. */
const MOST_ELEMENTS = 20;

/** By the root, and what must stand below it where others are called so too. */
const FORMS: readonly (readonly [root: RegExp, below: string, groups: readonly Group[]])[] = [
  [/^AnnotatedECG$/, '', ANNOTATED],
  [/^restingecg(?:data)?$/i, 'patient', PHILIPS],
  [/^RestingECG$/, 'PatientDemographics', MUSE],
  [/^CardiologyXML$/, 'PatientInfo', CARDIOSOFT],
  [/^ECG$/, 'SUBJECT', MORTARA],
  [/./, 'eventdata/event/wavedata', SCHILLER],
];

/** @returns nothing where it is none */
export function readEcg(root: XmlElement): HealthRecord | undefined {
  const form = FORMS.find(
    ([name, below]) => name.test(root.name) && (below === '' || elementsAt(root, below).length > 0),
  );
  if (!form) return undefined;
  const [, , groups] = form;
  const all = Array.from(everyElement(root));
  const details = groups.flatMap((group) =>
    all
      .filter(({ name }) => name === group.in)
      .slice(0, MOST_ELEMENTS)
      .flatMap((element) => detailsIn(element, group)),
  );
  const value = (kind: RecordDetailKind) => details.find((detail) => detail.kind === kind)?.value ?? '';
  return {
    details,
    contents: [{ content: 'found_heartTrace', where: root.name }],
    people: [personOf({ name: value('name'), birthDate: value('birthDate'), id: value('patientId') })],
  };
}

function detailsIn(element: XmlElement, { in: name, names = [], fields }: Group): RecordDetail[] {
  const at = (place: Place) => valuesAt(element, place);
  return [
    ...names.flatMap(([kind, family, given]) => {
      const [last, first] = [at(family).join(' '), at(given).join(' ')];
      const value = last && first ? `${last}^${first}` : last || first || wholeName(element, family);
      return [{ kind, value, where: name }];
    }),
    ...fields.flatMap(([kind, place]) =>
      at(place).map((value) => ({ kind, value, where: `${name}/${place}` })),
    ),
  ];
}

/** A name that is not in parts stands around them (HL7 data types, PN): initials, or all of it. */
function wholeName(element: XmlElement, family: Place): string {
  const [around, part] = family.split('/');
  return part === undefined || around === undefined ? '' : valuesAt(element, around).join(' ');
}

function valuesAt(element: XmlElement, place: Place): string[] {
  const [path = '', attribute] = place.split('@');
  const elements = path === '' ? [element] : elementsAt(element, path);
  const values = elements.map((one) =>
    attribute === undefined ? textIn(one) : (one.attributes.get(attribute) ?? ''),
  );
  return values.filter((value) => value.trim() !== '');
}
