import { decide } from './decide.ts';
import { asSent, janeDoe, manyPictures, picture, write } from './files.ts';
import { expect, test } from './fixture.ts';
import { FORM, namesInField, writeAnew } from './pages.ts';

const ANEW = '<p>Written anew</p><input id="file" type="file">';

/** Pages that do what few pages do, and are held and served all the same. */

test('a page that writes itself anew with document.open', async ({ open, server }, info) => {
  const tab = await open(FORM);
  await writeAnew(tab, ANEW);
  await tab.evaluate(() => {
    window.__log = [];
    for (const type of ['input', 'change'] as const) {
      addEventListener(type, ({ isTrusted }) => window.__log.push({ type, isTrusted, files: [] }), true);
    }
  });
  await tab.pick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  expect(await tab.evaluate(() => window.__log)).toEqual([]);
  await decide(tab, "Don't send");
  expect(server.bodyBytes).toBe(0);
});

test('a page that writes itself anew while it is asked: the question stays, and its buttons work', async ({
  open,
  server,
}, info) => {
  const tab = await open(FORM);
  await tab.pick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  await writeAnew(tab, ANEW);
  await tab.overlay.opened();
  await decide(tab, "Don't send");
  expect(server.bodyBytes).toBe(0);
});

test('a file field that was made in another frame', async ({ open }, info) => {
  const tab = await open(FORM);
  await tab.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const input = frame.contentDocument?.createElement('input');
    if (!input) return;
    Object.assign(input, { type: 'file', id: 'moved' });
    document.body.append(input);
  });
  const moved = () =>
    [...(document.querySelector<HTMLInputElement>('#moved')?.files ?? [])].map(({ name }) => name).join();
  await tab.pick('#moved', [janeDoe(info)]);
  await tab.overlay.opened();
  expect(await tab.evaluate(moved)).toBe('');
  await decide(tab, 'Send as it is');
  expect(await tab.until(moved)).toBe('IM000001');
});

test('a page that keeps looking whether its form is complete', async ({ open, server }, info) => {
  const tab = await open(FORM);
  await tab.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#file');
    if (input) input.required = true;
    setInterval(() => document.querySelector('form')?.checkValidity(), 5);
  });
  await tab.pick('#file', manyPictures(info, 20));
  await tab.until(() => (document.querySelector<HTMLInputElement>('#file')?.files?.length ?? 0) > 0);
  expect(tab.url()).toBe(FORM);
  expect(server.bodyBytes).toBe(0);
});

test('a file that needs no look, chosen while another is held, takes its place', async ({
  open,
  server,
}, info) => {
  const letter = write(info, 'song.mp3', 'ID3');
  const tab = await open('https://x.com/react-19/');
  await tab.pick('#file', [...manyPictures(info, 20), janeDoe(info)]);
  await tab.pick('#file', [letter]);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent([letter]));
});

test('"Don\'t send" leaves the file that was there before, as a cancelled choice would', async ({
  open,
}, info) => {
  const tab = await open(FORM);
  await tab.pickByClick('#file', [picture(info)]);
  expect(await tab.until(namesInField)).toBe('holiday.png');
  await tab.pickByClick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  expect(await tab.evaluate(namesInField)).toBe('');
  await decide(tab, "Don't send");
  expect(await tab.evaluate(namesInField)).toBe('holiday.png');
});
