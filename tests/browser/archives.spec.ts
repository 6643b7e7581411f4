import { zip } from '../fixtures/archives/zip.ts';
import { janeDoeXray } from '../fixtures/dicom/samples.ts';
import { madePapers } from '../fixtures/documents/papers.ts';
import { pdf } from '../fixtures/documents/pdf.ts';
import { utf8 } from '../fixtures/images/bytes.ts';
import { ordinaryPhoto } from '../fixtures/images/samples.ts';
import { refuseThenSend } from './decide.ts';
import { asSent, write } from './files.ts';
import { expect, test } from './fixture.ts';

/**
 * Archives and discs, from the file to the question. In one browser each: what is found in a file is the same code's
 * work in both, and `uploads.spec.ts` proves the routes in both.
 */

const PAGE = 'https://chatgpt.com/react-19/';
const CHROMIUM = { tag: '@chromium-only' };
const FIREFOX = { tag: '@firefox-only' };

test(
  'a packed scan is held, told whose it is, refused and sent',
  CHROMIUM,
  async ({ open, server }, info) => {
    const content = zip([
      { path: 'disc/README.TXT', content: utf8('Put the disc into a computer.') },
      { path: 'disc/DICOM/IM000001', content: janeDoeXray() },
    ]);
    const path = write(info, 'download.zip', content);
    const tab = await open(PAGE);
    await tab.drop('#drop', [path]);
    await tab.overlay.opened();
    await expect(async () => expect(await tab.overlay.text()).toMatch(/name/)).toPass();
    expect(await tab.overlay.text()).not.toMatch(/doe/i);
    await refuseThenSend(tab, server, [path]);
  },
);

test('a paper in an archive is held', FIREFOX, async ({ open, server }, info) => {
  const [paper] = madePapers(1);
  const path = write(info, 'portal.zip', zip([{ path: 'letter.pdf', content: pdf([paper?.text ?? '']) }]));
  const tab = await open(PAGE);
  await tab.drop('#drop', [path]);
  await tab.overlay.opened();
  await expect(async () => expect(await tab.overlay.text()).toMatch(/name/)).toPass({ timeout: 40_000 });
  expect(server.bodyBytes).toBe(0);
});

test('a packed album and packed code go through unasked', async ({ open, server }, info) => {
  const album = zip([
    { path: 'summer/IMG_2041.jpg', content: ordinaryPhoto(320, 240) },
    { path: 'summer/IMG_2042.jpg', content: ordinaryPhoto(240, 320) },
  ]);
  const code = zip([
    { path: 'src/index.ts', content: utf8('export const one = 1;') },
    { path: 'package.json', content: utf8('{"name":"patient-list","version":"1.0.0"}') },
  ]);
  const paths = [write(info, 'album.zip', album), write(info, 'code.zip', code)];
  const tab = await open(PAGE);
  await tab.pick('#file', paths);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent(paths));
  expect(await tab.overlay.present()).toBe(false);
  expect(await tab.overlay.notes()).toBe('');
});

test(
  'a locked archive goes on, with a note that it could not be checked',
  FIREFOX,
  async ({ open, server }, info) => {
    const content = zip([{ path: 'taxes.txt', content: utf8('1040'), encrypted: true }]);
    const path = write(info, 'papers.zip', content);
    const tab = await open(PAGE);
    await tab.pick('#file', [path]);
    const [upload] = await server.arrived(1);
    expect(upload?.files).toMatchObject(asSent([path]));
    await expect(async () => expect(await tab.overlay.notes()).toMatch(/could not check/i)).toPass();
  },
);
