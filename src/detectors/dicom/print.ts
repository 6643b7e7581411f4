/** How likely something is printed on a DICOM picture, by what the header told. */
import type { Finding } from '../../types.ts';

/**
 * Ultrasound machines print who lies there on every picture; captures are of screens and paper; endoscopes and eye
 * cameras print beside the picture; the labels of slides are print. Burned In Annotation is believed when it says YES, never when it says NO.
 */
const PRINTED: ReadonlySet<string> = new Set([
  'found_burnedIn',
  'found_kindUltrasound',
  'found_kindCapture',
  'found_kindDocument',
  'found_kindEndoscopy',
  'found_kindEye',
  'found_kindPhoto',
  'found_slideLabel',
]);

/** Any picture may have print on it: this says how hard to look. */
export function printOn(findings: readonly Finding[]): 'likely' | 'possible' {
  const isLikely = findings.some(({ detector, label }) => detector === 'dicom' && PRINTED.has(label));
  return isLikely ? 'likely' : 'possible';
}
