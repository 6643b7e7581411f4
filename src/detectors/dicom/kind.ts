/** What kind of picture or record this is, by its modality and SOP class (PS3.3 C.7.3.1.1.1, PS3.4 B.5). */

/** Defined terms of Modality, retired ones too, by the words (keys of `_locales`) people have for them. */
const MODALITIES: Record<string, string> = {
  found_kindXray: 'CF CR DF DX RF RG XA',
  found_kindCt: 'CT',
  found_kindMri: 'MA MR MS',
  found_kindUltrasound: 'BDUS BMD CD DD DUS EC ECHO IVUS PA US VF',
  found_kindMammogram: 'MG',
  found_kindDental: 'IO PX',
  found_kindNuclear: 'NM PT ST',
  found_kindEye: 'AR FA FS IOL KER LEN OAM OCT OP OPM OPT OPTBSV OPTENF OPV SRF VA',
  found_kindEndoscopy: 'CP ES IVOCT LP',
  found_kindMicroscopy: 'CFM DM GM SM',
  found_kindSkin: 'DMS',
  found_kindPhoto: 'DG TG XC',
  found_kindSignal: 'BI ECG EEG EMG EOG EPS HC HD POS RESP',
  found_kindSound: 'AU',
  found_kindRadiotherapy: 'CTPROTOCOL PLAN RTDOSE RTIMAGE RTINTENT RTPLAN RTRAD RTRECORD RTSEGANN RTSTRUCT',
  found_kindReport: 'SR',
  found_kindDocument: 'DOC',
  found_kindMarks: 'ANN ASMT FID KO PR REG RWV SEG SMR',
  found_kindModel: 'LS M3D OSS TEXTUREMAP',
};

/** Roots of SOP class UIDs below 1.2.840.10008.5.1.4.1.1; the longest that fits counts. */
const SOP_CLASSES: Record<string, string> = {
  '1': 'found_kindXray',
  '1.2': 'found_kindMammogram',
  '1.3': 'found_kindDental',
  '2': 'found_kindCt',
  '3': 'found_kindUltrasound',
  '4': 'found_kindMri',
  '5': 'found_kindNuclear',
  '6': 'found_kindUltrasound',
  '7': 'found_kindCapture',
  '9': 'found_kindSignal',
  // Spoken notes.
  '9.4': 'found_kindSound',
  '11': 'found_kindMarks',
  '12': 'found_kindXray',
  '13': 'found_kindXray',
  '13.1.2': 'found_kindDental',
  '13.1.3': 'found_kindMammogram',
  '13.1.4': 'found_kindMammogram',
  '13.1.5': 'found_kindMammogram',
  // Light in a blood vessel.
  '14': 'found_kindEndoscopy',
  '20': 'found_kindNuclear',
  // Maps of values that were worked out from a scan.
  '30': 'found_kindMarks',
  '66': 'found_kindMarks',
  '66.5': 'found_kindModel',
  '67': 'found_kindMarks',
  '68': 'found_kindModel',
  '77.1.1': 'found_kindEndoscopy',
  '77.1.2': 'found_kindMicroscopy',
  '77.1.3': 'found_kindMicroscopy',
  '77.1.4': 'found_kindPhoto',
  '77.1.5': 'found_kindEye',
  '77.1.6': 'found_kindSlide',
  '77.1.7': 'found_kindSkin',
  '77.1.8': 'found_kindMicroscopy',
  '77.1.9': 'found_kindMicroscopy',
  '78': 'found_kindEye',
  '79': 'found_kindEye',
  '80': 'found_kindEye',
  '81': 'found_kindEye',
  '82': 'found_kindEye',
  '88': 'found_kindReport',
  // Which pictures matter, and why.
  '88.59': 'found_kindMarks',
  '90': 'found_kindMarks',
  '91': 'found_kindMarks',
  '104': 'found_kindDocument',
  '104.3': 'found_kindModel',
  '104.4': 'found_kindModel',
  '104.5': 'found_kindModel',
  '128': 'found_kindNuclear',
  '130': 'found_kindNuclear',
  '131': 'found_kindMarks',
  '481': 'found_kindRadiotherapy',
};
const STORAGE = '1.2.840.10008.5.1.4.1.1.';
/** Media Storage Directory (PS3.3 F): the list of everything on a disc. */
const DIRECTORY = '1.2.840.10008.1.3.10';

/** Values of Image Type with which machines mark pictures of their screens and their dose pages. */
const CAPTURES: readonly string[] = ['SCREEN SAVE', 'SCREENSAVE', 'SCREEN', 'SAVE', 'DOSE', 'DOSE_INFO'];

const LABEL_OF_MODALITY = new Map(
  Object.entries(MODALITIES).flatMap(([label, terms]) => terms.split(' ').map((term) => [term, label])),
);

/** @returns a key of `_locales`, or nothing for a modality without a name of its own (`OT`) */
export function kindOfModality(modality: string): string | undefined {
  return LABEL_OF_MODALITY.get(modality.toUpperCase());
}

/** @returns a key of `_locales`, or nothing for a plain picture */
export function kindOfImageType(value: string): string | undefined {
  return CAPTURES.includes(value.toUpperCase()) ? 'found_kindCapture' : undefined;
}

/** @returns a key of `_locales`, or nothing for a private or unknown class */
export function kindOfSopClass(uid: string): string | undefined {
  if (uid === DIRECTORY) return 'found_kindDirectory';
  if (!uid.startsWith(STORAGE)) return undefined;
  const parts = uid.slice(STORAGE.length).split('.');
  const roots = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
  return roots.map((root) => SOP_CLASSES[root]).find((label) => label !== undefined);
}
