/** Baby scans: they have words of their own. Pure. */
import type { FileReport, Finding } from '../types.ts';

/** A picture to be proud of, as far as the file itself says so: body part `FETUS`, `GRAVID UTERUS`, … */
export function isOfUnborn({ findings }: FileReport): boolean {
  const isUltrasound = findings.some(({ label }) => label === 'found_kindUltrasound');
  const isUnborn = ({ label, shown = '' }: Finding) =>
    label === 'found_bodyPart' && /fo?et(?:us|al)|gravid|pregnan|obstet/i.test(shown);
  return isUltrasound && findings.some(isUnborn);
}

/** An ultrasound of which nothing says that it is of another part of the body. */
export function mayBeOfUnborn(report: FileReport): boolean {
  const labels = report.findings.map(({ label }) => label);
  const isNamed = labels.includes('found_bodyPart');
  return labels.includes('found_kindUltrasound') && (!isNamed || isOfUnborn(report));
}
