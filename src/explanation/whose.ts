/** Whose details they are: of the person who is asked, as far as nothing speaks against it. Pure. */
import type { FileReport } from '../types.ts';

/** By the labels of findings: names that are somebody's beside the patient. */
const BESIDE = ['found_personInReport', 'found_responsiblePerson', 'found_motherName'];
const NAMES = ['found_patientName', 'found_nameAlsoPrinted', 'found_otherNames', 'found_nameAgain'];

/** Of an animal, of the people in a study, or a name that is not the patient's alone. */
export function isOfOthers(report: FileReport): boolean {
  return (
    isOfAnimal(report) || has(report, ['found_participants']) || (has(report, BESIDE) && !has(report, NAMES))
  );
}

export function isOfAnimal(report: FileReport): boolean {
  return has(report, ['found_species']);
}

function has({ findings }: FileReport, labels: readonly string[]): boolean {
  return findings.some(({ label }) => labels.includes(label));
}
