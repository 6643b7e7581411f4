/** The words (keys of `_locales`) for what people care about most; every other attribute has its group's. */
import type { FindingGroup } from '../../types.ts';

const LABELS: Record<string, string> = {
  '00100010': 'patientName',
  '00101001': 'otherNames',
  '00101005': 'otherNames',
  '00101060': 'motherName',
  '00102297': 'responsiblePerson',
  '00100020': 'patientId',
  '00101000': 'otherPatientIds',
  '00101002': 'otherPatientIds',
  '00100021': 'numberIssuer',
  '00100030': 'birthDate',
  '00100033': 'birthDate',
  '00100032': 'birthTime',
  '00100040': 'sex',
  '00101010': 'age',
  '00101020': 'height',
  '00101030': 'weight',
  '00101040': 'address',
  '00102154': 'phone',
  '00102155': 'phone',
  '00102160': 'ethnicGroup',
  '001021F0': 'religion',
  '00102150': 'homeRegion',
  '00102152': 'homeRegion',
  '00102180': 'job',
  '00102000': 'medicalAlerts',
  '00102110': 'medicalAlerts',
  '001021B0': 'history',
  '00104000': 'history',
  '001021C0': 'pregnancy',
  '001021A0': 'smoking',
  '00102201': 'species',
  '00102202': 'species',
  '00102292': 'species',
  '00081080': 'diagnosis',
  '00081084': 'diagnosis',
  '00380500': 'patientState',
  '00080050': 'accessionNumber',
  '00200010': 'studyNumber',
  '00080020': 'examDate',
  '00080030': 'examDate',
  '00400244': 'examDate',
  '00080080': 'hospitalName',
  '00080081': 'hospitalAddress',
  '00080090': 'referringDoctor',
  '00321032': 'requestingDoctor',
  '00081048': 'doctors',
  '00081050': 'doctors',
  '00081060': 'doctors',
  '00081070': 'operator',
  '00081010': 'machineName',
  '00181000': 'machineNumber',
  '00080070': 'machineMaker',
  '00081090': 'machineMaker',
  '00180015': 'bodyPart',
  '00081030': 'examDescription',
  '0008103E': 'examDescription',
  '00181030': 'examDescription',
  '00321060': 'examDone',
  '00400254': 'examDone',
  '00204000': 'imageNotes',
  '00082111': 'imageNotes',
  '0020000D': 'uniqueCode',
  '0020000E': 'uniqueCode',
  '00080018': 'uniqueCode',
  '00020003': 'uniqueCode',
  '00880200': 'previewPicture',
  '0040A730': 'reportContent',
  '0040A160': 'reportContent',
  '0040A123': 'personInReport',
  '00420011': 'documentInside',
  '00700001': 'drawnNotes',
  '00160072': 'gps',
  '00160074': 'gps',
};

/** Keywords of Table E.1-1 that are patterns of tags. */
const PATTERN_LABELS: Record<string, string> = {
  OverlayData: 'overlay',
  OverlayComments: 'overlay',
  CurveData: 'curves',
  PrivateAttributes: 'privateData',
};

/** @returns a key of `_locales` */
export function labelOf(tag: string, keyword: string, group: FindingGroup): string {
  const own = LABELS[tag] ?? PATTERN_LABELS[keyword];
  return own ? `found_${own}` : otherLabel(group);
}

/** @returns the key for what has no words of its own in this group */
export function otherLabel(group: FindingGroup): string {
  return `found_other${group.charAt(0).toUpperCase()}${group.slice(1)}`;
}
