/** Which attribute of DICOM a key of another format means: by its number, its keyword, or the format's own name. */
import { type Attribute, attributeOf, TABLE } from '../dicom/attributes.ts';

const TAG_OF_KEYWORD = new Map(Array.from(TABLE, ([tag, { keyword }]) => [keyword.toLowerCase(), tag]));

/** `0010|0010` (ITK), `DICOM_0010_0010_PN` (Slicer). */
const NUMBER = /(?<![\da-f])(?:0x)?([\da-f]{4})[|_,](?:0x)?([\da-f]{4})(?![\da-f])/i;

/** The same things by other names, without blanks and signs: of Analyze, PAR and MINC. */
const OTHER_NAMES: Record<string, string> = {
  patientname: 'PatientName',
  patientid: 'PatientID',
  expdate: 'StudyDate',
  exptime: 'StudyTime',
  examinationdatetime: 'StudyDate',
  examinationname: 'StudyDescription',
  scannum: 'StudyID',
  fullname: 'PatientName',
  othernames: 'OtherPatientNames',
  identification: 'PatientID',
  otherids: 'OtherPatientIDs',
  birthdate: 'PatientBirthDate',
  sex: 'PatientSex',
  age: 'PatientAge',
  address: 'PatientAddress',
  insuranceid: 'InsurancePlanIdentification',
  starttime: 'StudyDate',
  institution: 'InstitutionName',
  department: 'InstitutionalDepartmentName',
  stationid: 'StationName',
  referringphysician: 'ReferringPhysicianName',
  attendingphysician: 'PhysiciansOfRecord',
  radiologist: 'NameOfPhysiciansReadingStudy',
  operator: 'OperatorsName',
};

/** @returns nothing for a key that means none we know */
export function attributeNamed(key: string): { tag: string; attribute: Attribute } | undefined {
  const [, group = '', element = ''] = NUMBER.exec(key) ?? [];
  const number = group + element;
  const bare = key.replace(/[^A-Za-z\d]/g, '').toLowerCase();
  const tag = number.toUpperCase() || TAG_OF_KEYWORD.get((OTHER_NAMES[bare] ?? bare).toLowerCase());
  const attribute = tag ? attributeOf(tag) : undefined;
  return tag && attribute ? { tag, attribute } : undefined;
}
