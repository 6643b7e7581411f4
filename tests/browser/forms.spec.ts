import { decide } from './decide.ts';
import { asSent, janeDoe, manyPictures, picture } from './files.ts';
import { expect, test } from './fixture.ts';
import { FORM, namesInField } from './pages.ts';

/** Forms without any script of their own, and forms that scripts submit, while their files are held. */

const isBack = () => document.readyState === 'complete' && document.querySelector('form #file') !== null;

const SUBMITS = {
  'form.submit()': () => document.querySelector('form')?.submit(),
  'form.requestSubmit()': () => document.querySelector('form')?.requestSubmit(),
  'form.requestSubmit(button)': () =>
    document.querySelector('form')?.requestSubmit(document.querySelector('#send')),
  "the prototype's own submit": () => {
    const form = document.querySelector('form');
    if (form) HTMLFormElement.prototype.submit.call(form);
  },
};

for (const [how, submit] of Object.entries(SUBMITS)) {
  test(`${how} during a hold waits, and sends the form whole`, async ({ open, server }, info) => {
    const paths = [...manyPictures(info, 20), janeDoe(info)];
    const tab = await open(FORM);
    await tab.pick('#file', paths);
    await tab.evaluate(submit);
    await tab.overlay.opened();
    expect(server.bodyBytes).toBe(0);
    await decide(tab, 'Send as it is');
    const [upload] = await server.arrived(1);
    expect(upload?.files).toMatchObject(asSent(paths));
    expect(server.uploads).toHaveLength(1);
  });
}

test('form.submit() is not sent when the files are refused, and works afterwards', async ({
  open,
  server,
}, info) => {
  const tab = await open(FORM);
  await tab.pick('#file', [janeDoe(info)]);
  await tab.overlay.opened();
  await tab.evaluate(SUBMITS['form.submit()']);
  await decide(tab, "Don't send");
  expect(server.bodyBytes).toBe(0);
  expect(tab.url()).toBe(FORM);
  await tab.evaluate(SUBMITS['form.submit()']);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toEqual([]);
});

test('form.submit() waits for every file field of the form', async ({ open, server }, info) => {
  const [many, last] = [manyPictures(info), picture(info)];
  const tab = await open(FORM);
  await tab.evaluate(() => {
    const second = Object.assign(document.createElement('input'), {
      type: 'file',
      id: 'second',
      name: 'second',
    });
    document.querySelector('form')?.append(second);
  });
  await tab.pick('#second', [last]);
  await tab.pick('#file', many);
  await tab.evaluate(SUBMITS['form.submit()']);
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject([...asSent(many), ...asSent([last])]);
});

test('a form whose file was dropped on its field, submitted during a hold, waits', async ({
  open,
  server,
}, info) => {
  const paths = manyPictures(info);
  const tab = await open(FORM);
  await tab.drop('#file', paths);
  await tab.click('#send');
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent(paths));
});

test('a form in a shadow root, submitted during a hold, waits', async ({ open, server }, info) => {
  const paths = [...manyPictures(info, 20), janeDoe(info)];
  const tab = await open(FORM);
  await tab.evaluate(() => {
    const form = document.querySelector('form');
    const host = document.body.appendChild(document.createElement('div'));
    host.id = 'host';
    if (form) host.attachShadow({ mode: 'open' }).append(form);
    const press = Object.assign(document.createElement('button'), { id: 'press', textContent: 'Attach' });
    press.onclick = () => form?.querySelector<HTMLInputElement>('input[type=file]')?.click();
    document.body.append(press);
  });
  await tab.pickByClick('#press', paths);
  await tab.overlay.opened();
  await tab.evaluate(() => {
    const root = document.querySelector('#host')?.shadowRoot;
    root?.querySelector<HTMLButtonElement>('#send')?.click();
  });
  expect(server.bodyBytes).toBe(0);
  await decide(tab, 'Send as it is');
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent(paths));
});

test('going back restores no file that was refused or still held', async ({ open, server }, info) => {
  for (const answer of ["Don't send", undefined] as const) {
    const tab = await open(FORM);
    await tab.pick('#file', [janeDoe(info)]);
    await tab.overlay.opened();
    if (answer) await decide(tab, answer);
    await tab.goto('https://gemini.google.com/react-19/');
    await tab.evaluate(() => history.back());
    await expect(async () => expect(await tab.evaluate(isBack)).toBe(true)).toPass();
    expect(await tab.evaluate(namesInField)).toBe('');
    expect(server.bodyBytes).toBe(0);
  }
});
