import type { Finding } from '../../types.ts';
import { maskName, maskNumber } from '../mask.ts';

/** What a file name gives away: the part of a finding that depends on it. */
type Identifier = Pick<Finding, 'group' | 'label'> & { shown: string };
interface RawIdentifier {
  label: string;
  is: 'name' | 'number';
  value: string;
}

const NAME = String.raw`(?:\p{Lu}\p{Ll}+(?:['’-]\p{Lu}\p{Ll}+)?|\p{Lu}{2,})`;
const GAP = '[ _,.-]{1,3}';
const YEAR = '(?:19|20)\\d\\d';
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const DATE = `(?<!\\d)(?:${YEAR}[-_.]?${MONTH}[-_.]?${DAY}|${DAY}[-_.]${MONTH}[-_.]${YEAR})(?!\\d)`;

/** `DOE^JANE`, as DICOM writes names (PS3.5 6.2.1). */
const DICOM_NAME = /\p{L}{2,}\^\p{L}+/u;
/** `Doe_Jane_19760616`: two names of which a date is the neighbour. */
const DATED_NAME = new RegExp(`(?<!\\p{L})(${NAME})${GAP}(${NAME})${GAP}${DATE}`, 'u');
const NAME_AFTER_DATE = new RegExp(`${DATE}${GAP}(${NAME})${GAP}(${NAME})(?!\\p{L})`, 'u');
/** Portals name a download by exam number and description: `AB12345678-CTChest`. */
const EXAM_NUMBER = new RegExp(`^(?!${DATE})([A-Z]{0,4}\\d{6,12})[-_ ](?=\\p{L})`, 'u');
const PATIENT_NUMBER = /(?<![A-Za-z])(?:MRN|PID|Pat(?:ient)?[ _-]?ID)[ _:#-]{0,3}(\d{4,})/i;

/** Words that stand capitalised before a date in a name and are nobody's. */
const NO_NAMES = new Set(
  (
    'abdomen and angio axial bilateral brain breast chest contrast copy coronal dental doctor exam export final ' +
    'findings foot hand head hip hospital image images img knee lateral left lumbar medical mri my neck new ' +
    'old patient pelvis photo picture post pre ray rays report result results right sagittal scan scans screenshot ' +
    'series shoulder side sinus spine study test thorax ultrasound view week wrist x xray ' +
    'ct mr us cr dx xr mg pt dicom'
  ).split(' '),
);

/** People and numbers in a file name, masked. Only to be believed where the name is about a scan anyway. */
export function identifiersIn(name: string): Identifier[] {
  return rawIdentifiersIn(name).map(({ label, is, value }) => ({
    group: label === 'found_accessionNumber' ? 'link' : 'who',
    label,
    shown: is === 'name' ? maskName(value) : maskNumber(value),
  }));
}

/** The same as they stand there. */
export function rawIdentifiersIn(name: string): RawIdentifier[] {
  const found: RawIdentifier[] = [];
  const person = DICOM_NAME.exec(name)?.[0] ?? datedName(name);
  if (person) found.push({ label: 'found_patientName', is: 'name', value: person });
  const patient = PATIENT_NUMBER.exec(name)?.[1];
  if (patient) found.push({ label: 'found_patientId', is: 'number', value: patient });
  const exam = EXAM_NUMBER.exec(name)?.[1];
  if (exam) found.push({ label: 'found_accessionNumber', is: 'number', value: exam });
  return found;
}

/** `Doe_Jane_19760616_CT`: a person, a date and a way of taking pictures make one another certain. */
export function isPatientName(name: string): boolean {
  const kind = /(?<!\p{L})(?:CT|XR|DX|CR|КТ)(?!\p{L})/u.test(name);
  return DICOM_NAME.test(name) || (kind && datedName(name) !== undefined);
}

function datedName(name: string): string | undefined {
  const [, first, second] = DATED_NAME.exec(name) ?? NAME_AFTER_DATE.exec(name) ?? [];
  const words = [first, second].filter((word) => word && !NO_NAMES.has(word.toLowerCase()));
  return words.length === 2 ? words.join(' ') : undefined;
}
