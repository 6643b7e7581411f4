import { zip } from '../fixtures/archives/zip.ts';
import { text } from '../fixtures/dicom/samples.ts';
import { makeDicom } from '../fixtures/dicom/writer.ts';
import { madePapers } from '../fixtures/documents/papers.ts';
import { pdf } from '../fixtures/documents/pdf.ts';
import { refuseThenSend } from './decide.ts';
import { write } from './files.ts';
import { expect, test } from './fixture.ts';

/**
 * A letter inside a DICOM file, from the file to the question: only its pages name somebody. In one browser each: the
 * same code finds them in both, and `documents.spec.ts` has both read a PDF.
 */

const PAGE = 'https://chatgpt.com/react-19/';
/** A PDF's reader is loaded with the first one that a browser meets. */
const PATIENCE = { timeout: 40_000 };
const [paper] = madePapers(1);

const LETTER = makeDicom({
  elements: [
    text('00080016', 'UI', '1.2.840.10008.5.1.4.1.1.104.1'),
    text('00080060', 'CS', 'DOC'),
    text('00100010', 'PN', 'ANONYMOUS'),
    { tag: '00420011', vr: 'OB', value: pdf([paper?.text ?? '']) },
    text('00420012', 'LO', 'application/pdf'),
  ],
});

for (const [name, tag, content] of [
  ['IM000001', '@firefox-only', LETTER],
  ['download.zip', '@chromium-only', zip([{ path: 'DICOM/IM000001', content: LETTER }])],
] as const) {
  test(
    `${name}: a letter in a medical file is held, told whose it is, refused and sent`,
    { tag },
    async ({ open, server }, info) => {
      const path = write(info, name, content);
      const tab = await open(PAGE);
      const told = () =>
        expect(async () => expect(await tab.overlay.text()).toMatch(/date of birth/i)).toPass(PATIENCE);
      await tab.drop('#drop', [path]);
      await tab.overlay.opened();
      await told();
      expect(await tab.overlay.text()).not.toContain(paper?.person.family);
      await refuseThenSend(tab, server, [path], told);
    },
  );
}
