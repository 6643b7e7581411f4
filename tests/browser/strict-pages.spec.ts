import { dirname } from 'node:path';
import { decide } from './decide.ts';
import type { Tab } from './driver.ts';
import { janeDoe, picture } from './files.ts';
import { expect, test } from './fixture.ts';

/** Pages that refuse every event which is not the browser's own. They see ours and take nothing. */

const PAGE = 'https://gemini.google.com/plain-form/';
const NOTE = 'Choose it again and it will go through';

/** A hidden input without a form, and a drop zone; the title tells what they took. */
function beStrict(): void {
  const taken = (files: FileList | null | undefined) => {
    document.title = [...(files ?? [])].map(({ name }) => name).join();
  };
  document.title = '';
  const input = Object.assign(document.createElement('input'), { type: 'file', id: 'strict', hidden: true });
  input.onchange = (event) => event.isTrusted && taken(input.files);
  const press = Object.assign(document.createElement('button'), { id: 'press', textContent: 'Attach' });
  press.onclick = () => input.click();
  const zone = Object.assign(document.createElement('div'), { id: 'zone', textContent: 'Drop here' });
  zone.style.padding = '40px';
  zone.ondragover = (event) => event.preventDefault();
  zone.ondrop = (event) => {
    if (!event.isTrusted) return;
    event.preventDefault();
    taken(event.dataTransfer?.files);
  };
  document.body.prepend(press, input, zone);
}

const title = () => document.title;

for (const route of ['pick', 'drop'] as const) {
  const offer = (tab: Tab, path: string) =>
    route === 'pick' ? tab.pickByClick('#press', [path]) : tab.drop('#zone', [path]);

  test(`a medical file, ${route}: after "Send as it is" it goes through when it is chosen again, once`, async ({
    open,
  }, info) => {
    const path = janeDoe(info);
    const tab = await open(PAGE);
    await tab.evaluate(beStrict);
    await offer(tab, path);
    await tab.overlay.opened();
    await decide(tab, 'Send as it is');
    await expect(async () => expect(await tab.overlay.notes()).toContain(NOTE)).toPass();
    expect(await tab.evaluate(title)).toBe('');
    await offer(tab, path);
    expect(await tab.until(title)).toBe('IM000001');

    await tab.evaluate(() => {
      document.title = '';
    });
    await offer(tab, janeDoe(info, 'another-patient.dcm'));
    await tab.overlay.opened();
    expect(await tab.evaluate(title)).toBe('');
    await decide(tab, "Don't send");
    expect(await tab.evaluate(title)).toBe('');
  });

  test(`an ordinary picture, ${route}: it goes through when it is chosen again`, async ({ open }, info) => {
    const path = picture(info);
    const tab = await open(PAGE);
    await tab.evaluate(beStrict);
    await offer(tab, path);
    await expect(async () => expect(await tab.overlay.notes()).toContain(NOTE)).toPass();
    await offer(tab, path);
    expect(await tab.until(title)).toBe('holiday.png');
  });
}

test('a dropped folder goes through when it is dropped again', async ({ open }, info) => {
  const folder = dirname(janeDoe(info, 'disc/IM000001'));
  const tab = await open(PAGE);
  await tab.evaluate(beStrict);
  await tab.drop('#zone', [folder]);
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  await expect(async () => expect(await tab.overlay.notes()).toContain(NOTE)).toPass();
  await tab.drop('#zone', [folder]);
  expect(await tab.until(title)).toBe('disc');
});

test('no page that takes files is told of any refusal', async ({ open, server }, info) => {
  const tab = await open('https://x.com/react-19/');
  const path = picture(info);
  for (const [count, offer] of [() => tab.pick('#file', [path]), () => tab.drop('#drop', [path])].entries()) {
    await offer();
    await server.arrived(count + 1);
  }
  const since = await tab.evaluate(() => performance.now());
  await tab.until((then) => performance.now() - then > 3_000, since);
  expect(await tab.overlay.notes()).toBe('');
});
