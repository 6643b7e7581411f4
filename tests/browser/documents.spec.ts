import { ORDINARY_FILES } from '../fixtures/documents/ordinary.ts';
import { madePapers } from '../fixtures/documents/papers.ts';
import { pdf } from '../fixtures/documents/pdf.ts';
import { personNumber } from '../fixtures/documents/people.ts';
import { hl7 } from '../fixtures/documents/records.ts';
import { decide } from './decide.ts';
import { asSent, write } from './files.ts';
import { expect, test } from './fixture.ts';

/** Papers and records as files of text and as PDF, from the file to the question. */

const PAGE = 'https://chatgpt.com/react-19/';
const [paper] = madePapers(1);
const PAPER = paper?.text ?? '';
const FAMILY = paper?.person.family ?? '';
/** A PDF's reader is loaded with the first one that a browser meets. */
const PATIENCE = { timeout: 40_000 };

for (const [name, content] of [
  ['Report.pdf', pdf([PAPER])],
  ['report.txt', PAPER],
  ['message.txt', hl7(personNumber(3))],
] as const) {
  test(`${name}: a paper about somebody's health is held, told whose it is, refused and sent`, async ({
    open,
    server,
  }, info) => {
    const path = write(info, name, content);
    const tab = await open(PAGE);
    await tab.drop('#drop', [path]);
    await tab.overlay.opened();
    await expect(async () => expect(await tab.overlay.text()).toMatch(/name/)).toPass(PATIENCE);
    const told = await tab.overlay.text();
    expect(told).toContain('medical record');
    expect(told).not.toContain(FAMILY);
    await decide(tab, "Don't send");
    expect(server.bodyBytes).toBe(0);

    await tab.pick('#file', [path]);
    await tab.overlay.opened();
    await decide(tab, 'Send as it is');
    const [upload] = await server.arrived(1);
    expect(upload?.files).toMatchObject(asSent([path]));
  });
}

test('papers of ordinary life go through unasked', async ({ open, server }, info) => {
  const [one = '', other = ''] = Object.values(ORDINARY_FILES).filter((text) => !/^[<{]/.test(text));
  const paths = [write(info, 'letter.pdf', pdf([one])), write(info, 'notes.txt', other)];
  const tab = await open(PAGE);
  await tab.pick('#file', paths);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent(paths));
  expect(await tab.overlay.present()).toBe(false);
});

test('a PDF that is cut off goes on with a note that it could not be checked', async ({
  open,
  server,
}, info) => {
  const path = write(info, 'letter.pdf', pdf([PAPER]).slice(0, 200));
  const tab = await open(PAGE);
  await tab.pick('#file', [path]);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent([path]));
  await expect(async () => expect(await tab.overlay.notes()).toMatch(/could not check/i)).toPass();
});
