import { avi } from '../fixtures/clips/clips.ts';
import { ordinaryPhoto } from '../fixtures/images/samples.ts';
import { refuseThenSend } from './decide.ts';
import { asSent, write } from './files.ts';
import { expect, test } from './fixture.ts';

/** Films, from the file to the question. */

const PAGE = 'https://chatgpt.com/react-19/';
const FRAMES = { frames: [ordinaryPhoto(320, 240), ordinaryPhoto(320, 240)] };

test('a clip of an exam is held, told whose it is, refused and sent', async ({ open, server }, info) => {
  const clip = avi({ ISFT: 'GE Healthcare LOGIQ', ICMT: 'Patient: Roux, Anne' }, FRAMES);
  const path = write(info, 'clip.mov', clip);
  const tab = await open(PAGE);
  await tab.drop('#drop', [path]);
  await tab.overlay.opened();
  await expect(async () => expect(await tab.overlay.text()).toMatch(/name/)).toPass();
  expect(await tab.overlay.text()).not.toMatch(/roux/i);
  await refuseThenSend(tab, server, [path]);
});

test("somebody's holiday goes through unasked", async ({ open, server }, info) => {
  const film = avi({ ISFT: 'CanonMVI06', IART: 'Jane Doe', ICRD: '2004-05-01' }, FRAMES);
  const path = write(info, 'MVI_0815.mov', film);
  const tab = await open(PAGE);
  await tab.pick('#file', [path]);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent([path]));
  expect(await tab.overlay.present()).toBe(false);
  expect(await tab.overlay.notes()).toBe('');
});
