import { text } from '../fixtures/dicom/samples.ts';
import { makeDicom } from '../fixtures/dicom/writer.ts';
import { decide } from './decide.ts';
import { write } from './files.ts';
import { expect, test } from './fixture.ts';

const SLICES = 300;

/** One of the slices of two studies of somebody who does not exist. */
function slice(index: number): Uint8Array {
  return makeDicom({
    elements: [
      text('00080060', 'CS', 'CT'),
      text('00080018', 'UI', `1.2.3.${index}`),
      text('00100010', 'PN', index % 3 ? 'Doe^Jane' : 'DOE^JANE^^'),
      text('00100020', 'LO', 'MRN-0012342'),
      text('0020000D', 'UI', `1.2.${index % 2}`),
    ],
  });
}

test('the slices of a person are told of as their exams, and the count fills in', async ({ open }, info) => {
  const paths = Array.from({ length: SLICES }, (_, index) => write(info, `IM${index}`, slice(index)));
  const tab = await open('https://chatgpt.com/contenteditable/');
  await tab.drop('#composer', paths);
  await tab.overlay.opened();
  await expect.poll(() => tab.overlay.text()).toContain(`These ${SLICES} files look like medical images.`);
  const told = await tab.overlay.text();
  expect(told).toContain('They seem to be 2 exams of one person.');
  expect(told).toContain('They show your name and hospital number.');
  await decide(tab, "Don't send");
});
