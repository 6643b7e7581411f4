import { expect, it } from 'vitest';
import { printOn } from '../../../../src/detectors/dicom/print.ts';
import { text } from '../../../fixtures/dicom/samples.ts';
import { examineElements } from './examine.ts';

const CAPTURE = '1.2.840.10008.5.1.4.1.1.7';

it('print is likely on ultrasound, captures and what says so, and possible on all else', async () => {
  const likely = [
    [text('00080060', 'CS', 'US')],
    [text('00080016', 'UI', CAPTURE), text('00080060', 'CS', 'CT')],
    [text('00080060', 'CS', 'CT'), text('00280301', 'CS', 'YES')],
    [text('00080008', 'CS', 'DERIVED\\SECONDARY\\SCREEN SAVE'), text('00080060', 'CS', 'CT')],
  ];
  for (const elements of likely) expect(printOn((await examineElements(elements)).findings)).toBe('likely');
  const possible = [
    [text('00080060', 'CS', 'CT'), text('00280301', 'CS', 'NO')],
    [text('00080008', 'CS', 'DERIVED\\SECONDARY\\AXIAL'), text('00080060', 'CS', 'CT')],
    [text('00080060', 'CS', 'MR')],
  ];
  for (const elements of possible)
    expect(printOn((await examineElements(elements)).findings)).toBe('possible');
});
