/** The model's medical labels in the words that the extension has for kinds of pictures (`_locales`). */
export const KINDS: Readonly<Record<string, string>> = {
  xray: 'found_kindXray',
  ct: 'found_kindCt',
  mri: 'found_kindMri',
  ultrasound: 'found_kindUltrasound',
  mammogram: 'found_kindMammogram',
  dental: 'found_kindDental',
  fundus: 'found_kindEye',
  oct: 'found_kindEye',
  endoscopy: 'found_kindEndoscopy',
  dermoscopy: 'found_kindSkin',
  histology: 'found_kindMicroscopy',
  ecg: 'found_kindSignal',
  pet: 'found_kindNuclear',
  viewer: 'found_kindCapture',
};
