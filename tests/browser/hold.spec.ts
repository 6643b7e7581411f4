import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { decide } from './decide.ts';
import { asSent, cutOff, janeDoe, manyPictures, ordinaryFiles, picture, write } from './files.ts';
import { expect, test } from './fixture.ts';
import { attached, CHAT, FORM, namesInField } from './pages.ts';

/** What may happen while files are held, and what is never held. */

test('typing goes on during a hold, and a message sent meanwhile does not get the files', async ({
  open,
  server,
}, info) => {
  const paths = manyPictures(info, 80);
  const tab = await open(CHAT);
  await tab.click('#composer');
  await tab.pick('#file', paths);
  await tab.click('#composer');
  await tab.type('is this');
  expect(await tab.evaluate(() => document.querySelector('#composer')?.textContent)).toBe('is this');
  await tab.press('Enter');
  expect(await tab.evaluate(() => document.querySelector('#composer')?.textContent)).toBe('');
  expect(await tab.evaluate(() => window.__log), 'the page has no file yet').toEqual([]);

  await tab.overlay.opened();
  expect(await tab.overlay.buttons()).toEqual(['Leave it out', 'Add the file']);
  await expect(async () => {
    if (await tab.overlay.present()) await tab.overlay.click('Add the file');
    expect(await tab.overlay.present()).toBe(false);
  }).toPass();
  expect(await tab.evaluate(() => document.querySelector('#attached')?.textContent?.split(', ').length)).toBe(
    paths.length,
  );
  expect(server.bodyBytes).toBe(0);
});

test('a second pick during a hold replaces the first', async ({ open, server }, info) => {
  const second = picture(info, 'second.png');
  const tab = await open('https://x.com/react-19/');
  await tab.pick('#file', [...manyPictures(info, 20), janeDoe(info)]);
  await tab.pick('#file', [second]);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent([second]));
  expect(server.uploads).toHaveLength(1);
});

for (const required of [false, true]) {
  const kind = required ? 'a form that requires its file' : 'a form';
  test(`${kind}, submitted during a hold, waits and is sent whole`, async ({ open, server }, info) => {
    const paths = manyPictures(info);
    const tab = await open(FORM);
    await tab.evaluate((need) => {
      const input = document.querySelector<HTMLInputElement>('#file');
      if (input) input.required = need;
    }, required);
    await tab.pick('#file', paths);
    await tab.click('#send');
    // Sent at once, it would lack the files.
    const [upload] = await server.arrived(1);
    expect(upload?.fields).toMatchObject({ route: 'form' });
    expect(upload?.files).toMatchObject(asSent(paths));
    expect(server.uploads).toHaveLength(1);
  });
}

test('a form submitted during a hold is not sent when the files are refused', async ({
  open,
  server,
}, info) => {
  const tab = await open(FORM);
  await tab.pick('#file', [...manyPictures(info, 60), janeDoe(info)]);
  await tab.click('#send');
  await tab.overlay.opened();
  await decide(tab, "Don't send");
  expect(server.bodyBytes).toBe(0);
  expect(tab.url()).toBe(FORM);
});

test('a file that ends too early is asked about as one that could not be checked', async ({
  open,
  server,
}, info) => {
  const tab = await open('https://grok.com/vue-3/');
  await tab.pick('#file', [cutOff(info)]);
  await tab.overlay.opened();
  expect(await tab.overlay.text()).toContain('could not check');
  await decide(tab, "Don't send");
  expect(server.bodyBytes).toBe(0);
});

test('a file that was sent once is not asked about again on the same page', async ({ open }, info) => {
  const path = janeDoe(info);
  const tab = await open(CHAT);
  await tab.pick('#file', [path]);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  expect(await tab.until(attached)).toBe('IM000001');
  await tab.pick('#file', [path]);
  await tab.until(() => document.querySelector('#attached')?.textContent === 'IM000001, IM000001');
  expect(await tab.overlay.present()).toBe(false);

  // Another patient's image that agrees in name, size and time, as on a hospital's disc.
  const { atime, mtime } = statSync(path);
  writeFileSync(
    path,
    Buffer.from(readFileSync(path).toString('latin1').replace('Doe^Jane', 'Roe^Alan'), 'latin1'),
  );
  utimesSync(path, atime, mtime);
  await tab.pick('#file', [path]);
  await tab.overlay.opened();
  expect(await tab.overlay.text()).toContain('A… R…');
  await decide(tab, "Don't send");
});

test('a telling name alone never holds: the file goes on, and a note says so', async ({
  open,
  server,
}, info) => {
  const path = picture(info, 'MRI knee left.png');
  const tab = await open('https://x.com/react-19/');
  await tab.pick('#file', [path]);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent([path]));
  await expect(async () => expect(await tab.overlay.notes()).toContain('medical')).toPass();
});

test('kinds of files that nothing here reads are never touched', async ({ open, server }, info) => {
  const paths = [write(info, 'thesis.tex', '\\documentclass{book}'), write(info, 'song.mp3', 'ID3')];
  const tab = await open('https://chatgpt.com/react-19/');
  await tab.pick('#file', paths);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent(paths));
  const log = await tab.evaluate(() => window.__log);
  expect(log.length).toBeGreaterThan(0);
  expect(log.every(({ isTrusted }) => isTrusted)).toBe(true);
});

for (const route of ['pickFolder', 'drop'] as const) {
  test(`a folder, ${route}: all its files are examined, and all arrive with their paths`, async ({
    open,
    server,
  }, info) => {
    const inner = janeDoe(info, 'disc/DICOM/IM000001');
    const outer = picture(info, 'disc/holiday.png');
    const folder = dirname(outer);
    mkdirSync(`${folder}/empty`, { recursive: true });
    const selector = route === 'drop' ? '#drop' : '#folder';
    const tab = await open('https://chatgpt.com/react-19/');

    await (route === 'drop' ? tab.drop(selector, [folder]) : tab.pickFolder(selector, folder));
    await tab.overlay.opened();
    expect(server.bodyBytes).toBe(0);
    await decide(tab, "Don't send");
    expect(server.bodyBytes).toBe(0);

    await (route === 'drop' ? tab.drop(selector, [folder]) : tab.pickFolder(selector, folder));
    await tab.overlay.opened();
    await decide(tab, 'Send as it is');
    const [upload] = await server.arrived(1);
    const byName = (a: { name?: string }, b: { name?: string }) =>
      String(a.name).localeCompare(String(b.name));
    expect([...(upload?.files ?? [])].sort(byName)).toMatchObject(
      [...asSent([inner], 'disc/DICOM/'), ...asSent([outer], 'disc/')].sort(byName),
    );
  });
}

test('ordinary files of every kind leave no trace on the page', async ({ open, server }, info) => {
  const tab = await open('https://chatgpt.com/plain-form/');
  const before = await tab.evaluate(() => document.documentElement.outerHTML);
  await tab.drop('#drop', ordinaryFiles(info));
  await server.arrived(1);
  await tab.until(() => document.querySelector('#sent')?.textContent !== '');
  const after = await tab.evaluate(() =>
    document.documentElement.outerHTML.replace(/drop: \d+ | class=""/g, ''),
  );
  expect(after).toBe(before);
});

test('files dropped on a file field lie in it after "Send as it is", and not before', async ({
  open,
  server,
}, info) => {
  const path = janeDoe(info);
  const tab = await open(FORM);
  await tab.drop('#file', [path]);
  await tab.overlay.opened();
  await decide(tab, "Don't send");
  expect(await tab.evaluate(namesInField)).toBe('');
  await tab.drop('#file', [path]);
  await tab.overlay.opened();
  expect(await tab.evaluate(namesInField)).toBe('');
  await decide(tab, 'Send as it is');
  expect(await tab.until(namesInField)).toBe('IM000001');
  await tab.click('#send');
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent([path]));
});
