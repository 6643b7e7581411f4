/** Which detectors look at a file, each with a line on what it looks for. */
import { say } from '../../platform/words.ts';
import type { DetectorId, Settings } from '../../types.ts';
import { find } from '../find.ts';
import type { Save } from '../saving.ts';
import { makeOption } from './option.ts';

const words: Record<DetectorId, { name: string; looksFor: string }> = {
  sniff: { name: 'detector_sniff', looksFor: 'detector_sniffLooksFor' },
  'file-name': { name: 'detector_fileName', looksFor: 'detector_fileNameLooksFor' },
  dicom: { name: 'detector_dicom', looksFor: 'detector_dicomLooksFor' },
  metadata: { name: 'detector_metadata', looksFor: 'detector_metadataLooksFor' },
  document: { name: 'detector_document', looksFor: 'detector_documentLooksFor' },
  volume: { name: 'detector_volume', looksFor: 'detector_volumeLooksFor' },
  archive: { name: 'detector_archive', looksFor: 'detector_archiveLooksFor' },
  appearance: { name: 'detector_appearance', looksFor: 'detector_appearanceLooksFor' },
  'burned-in-text': { name: 'detector_printed', looksFor: 'detector_printedLooksFor' },
};

export function nameOfDetector(id: DetectorId): string {
  return say({ key: words[id].name });
}

/** @returns what shows the settings again after they changed */
export function showDetectors(save: Save): (settings: Settings) => void {
  const list = find('detectors', HTMLFieldSetElement);
  const boxes = (Object.keys(words) as DetectorId[]).map((id) => {
    const { row, box } = makeOption(nameOfDetector(id), say({ key: words[id].looksFor }), (on) =>
      save((settings) => ({ ...settings, detectors: { ...settings.detectors, [id]: on } })),
    );
    list.append(row);
    return { id, box };
  });
  return ({ detectors }) => {
    for (const { id, box } of boxes) box.checked = detectors[id];
  };
}
