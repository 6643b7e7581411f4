/** What kind of picture or record this is, by its modality and SOP class (PS3.3 C.7.3.1.1.1, PS3.4 B.5). */

/** Defined terms of Modality, by the words (keys of `_locales`) people have for them. */
const MODALITIES: Record<string, string> = {
  found_kindXray: 'CR DX RF RG XA',
  found_kindCt: 'CT',
  found_kindMri: 'MR MS',
  found_kindUltrasound: 'BDUS BMD ECHO IVUS US VF',
  found_kindMammogram: 'MG',
  found_kindDental: 'IO PX',
  found_kindNuclear: 'NM PT ST',
  found_kindEye: 'AR FA FS IOL KER LEN OAM OCT OP OPM OPT OPTBSV OPTENF OPV SRF VA',
  found_kindEndoscopy: 'CP ES LP',
  found_kindMicroscopy: 'GM SM',
  found_kindSkin: 'DMS DM',
  found_kindPhoto: 'XC',
  found_kindSignal: 'ECG EEG EMG EOG EPS HC HD POS RESP',
  found_kindRadiotherapy: 'CTPROTOCOL RTDOSE RTIMAGE RTINTENT RTPLAN RTRAD RTRECORD RTSEGANN RTSTRUCT',
  found_kindReport: 'SR',
  found_kindDocument: 'DOC',
  found_kindMarks: 'ANN FID KO PR REG RWV SEG SMR',
};

/** Roots of SOP class UIDs below 1.2.840.10008.5.1.4.1.1; the longest that fits counts. */
const SOP_CLASSES: Record<string, string> = {
  '1': 'found_kindXray',
  '1.2': 'found_kindMammogram',
  '1.3': 'found_kindDental',
  '2': 'found_kindCt',
  '3': 'found_kindUltrasound',
  '4': 'found_kindMri',
  '6': 'found_kindUltrasound',
  '7': 'found_kindCapture',
  '9': 'found_kindSignal',
  '11': 'found_kindMarks',
  '12': 'found_kindXray',
  '13.1.3': 'found_kindMammogram',
  '20': 'found_kindNuclear',
  '66': 'found_kindMarks',
  '77.1.1': 'found_kindEndoscopy',
  '77.1.2': 'found_kindMicroscopy',
  '77.1.3': 'found_kindMicroscopy',
  '77.1.4': 'found_kindPhoto',
  '77.1.5': 'found_kindEye',
  '77.1.6': 'found_kindMicroscopy',
  '78': 'found_kindEye',
  '79': 'found_kindEye',
  '80': 'found_kindEye',
  '81': 'found_kindEye',
  '88': 'found_kindReport',
  '104': 'found_kindDocument',
  '128': 'found_kindNuclear',
  '130': 'found_kindNuclear',
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
