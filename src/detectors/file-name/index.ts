import type { Detector, Examination, FileInHand, Finding } from '../../types.ts';
import { soundsMedical } from '../medical-words.ts';
import { isExportName } from './export-names.ts';
import { identifiersIn, isPatientName } from './identifiers.ts';

/** File systems end names at 255; paths of folders that people drop are hardly longer than this; characters. */
const LONGEST = 1000;

/** Says what the name alone suggests: never more than a possibility, whatever the bytes are. */
export const fileName = {
  id: 'file-name',
  accepts: () => true,
  async examine(file: FileInHand): Promise<Examination> {
    return { findings: findingsInName(file.name, file.path) };
  },
} satisfies Detector;

/** @param folders the path with the name, or empty where its folders shall not count */
export function findingsInName(whole: string, folders: string): Finding[] {
  const [name, path] = [whole.slice(0, LONGEST), folders.slice(0, LONGEST)];
  const telling = isExportName(name, path) || soundsMedical(path || name) || isPatientName(name);
  if (!telling) return [];
  const common = { detector: 'file-name', strength: 'possible', medical: true, where: 'file name' } as const;
  return [
    { ...common, group: 'file', label: 'found_fileName', identifying: false },
    ...identifiersIn(name).map((identifier) => ({ ...common, ...identifier, identifying: true })),
  ];
}
