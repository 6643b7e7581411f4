import { docx, lockedOffice } from '../fixtures/documents/office.ts';
import { ORDINARY_FILES } from '../fixtures/documents/ordinary.ts';
import { madePapers } from '../fixtures/documents/papers.ts';
import { pdf } from '../fixtures/documents/pdf.ts';
import { personNumber } from '../fixtures/documents/people.ts';
import { greyObject, headJpeg, headObject } from '../fixtures/documents/pictured.ts';
import { hl7 } from '../fixtures/documents/records.ts';
import { refuseThenSend } from './decide.ts';
import { asSent, write } from './files.ts';
import { expect, test } from './fixture.ts';

/**
 * Papers and records as files of text, as PDF and as office files, from the file to the question. Text and office files in
 * one browser each: the same code reads them in both.
 */

const PAGE = 'https://chatgpt.com/react-19/';
const [paper] = madePapers(1);
const PAPER = paper?.text ?? '';
const FAMILY = paper?.person.family ?? '';
/** A PDF's reader is loaded with the first one that a browser meets. */
const PATIENCE = { timeout: 40_000 };

for (const { name, content, tag } of [
  { name: 'Report.pdf', content: pdf([PAPER]), tag: [] },
  { name: 'report.txt', content: PAPER, tag: '@chromium-only' },
  { name: 'message.txt', content: hl7(personNumber(3)), tag: '@firefox-only' },
  { name: 'Report.docx', content: docx(PAPER), tag: '@chromium-only' },
]) {
  test(
    `${name}: a paper about somebody's health is held, told whose it is, refused and sent`,
    { tag },
    async ({ open, server }, info) => {
      const path = write(info, name, content);
      const tab = await open(PAGE);
      await tab.drop('#drop', [path]);
      await tab.overlay.opened();
      await expect(async () => expect(await tab.overlay.text()).toMatch(/name/)).toPass(PATIENCE);
      const told = await tab.overlay.text();
      expect(told).toContain('medical record');
      expect(told).not.toContain(FAMILY);
      await refuseThenSend(tab, server, [path]);
    },
  );
}

for (const [name, content] of [
  ['download.pdf', pdf([''], { pictures: [{ object: headObject() }] })],
  ['letter.docx', docx('See my picture', { pictures: { 'image1.jpg': headJpeg() } })],
] as const) {
  test(`${name}: a scan in it is held, said to look like one, refused and sent`, async ({
    open,
    server,
  }, info) => {
    const path = write(info, name, content);
    const tab = await open(PAGE);
    await tab.drop('#drop', [path]);
    await tab.overlay.opened();
    expect(await tab.overlay.text()).toMatch(/looks like (a CT|an MRI) scan/);
    await refuseThenSend(tab, server, [path]);
  });
}

test('papers of ordinary life go through unasked', async ({ open, server }, info) => {
  const [one = '', other = ''] = Object.values(ORDINARY_FILES).filter((text) => !/^[<{]/.test(text));
  const plain = { width: 64, height: 48, data: new Uint8Array(64 * 48).map((_, i) => (i % 7 ? 255 : 60)) };
  const scanned = pdf([''], { pictures: [{ object: greyObject(plain) }] });
  const paths = [
    write(info, 'letter.pdf', pdf([one])),
    write(info, 'scanned.pdf', scanned),
    write(info, 'letter.docx', docx(one)),
    write(info, 'notes.txt', other),
  ];
  const tab = await open(PAGE);
  await tab.pick('#file', paths);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent(paths));
  expect(await tab.overlay.present()).toBe(false);
});

test('a PDF that is cut off and a locked document go on with a note that they could not be checked', async ({
  open,
  server,
}, info) => {
  const paths = [
    write(info, 'letter.pdf', pdf([PAPER]).slice(0, 200)),
    write(info, 'letter.docx', lockedOffice()),
  ];
  const tab = await open(PAGE);
  await tab.pick('#file', paths);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent(paths));
  await expect(async () => expect(await tab.overlay.notes()).toMatch(/could not check/i)).toPass();
});
