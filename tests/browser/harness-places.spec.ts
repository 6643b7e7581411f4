import { janeDoe, picture } from './files.ts';
import { expect, test } from './fixture.ts';
import { addFrame, addShadow } from './places.ts';

/** The harness in shadow roots and at inputs in no document, with no extension. Frames: `frames.spec.ts`. */

test.use({ extension: null });

const PAGE = 'https://chatgpt.com/plain-form/';

for (const mode of ['open', 'closed'] as const) {
  test(`a shadow root, ${mode}`, async ({ open }, info) => {
    const path = picture(info);
    const tab = await open(PAGE);
    await addShadow(tab, mode);
    await tab.pick('#host >>> #file', [path]);
    expect(await tab.evaluate(() => document.title)).toBe('pick: holiday.png');
    await tab.pickByClick('#host >>> #file', [janeDoe(info)]);
    await tab.until(() => document.title === 'pick: IM000001');
    await tab.drop('#host >>> #drop', [path]);
    expect(await tab.evaluate(() => document.title)).toBe('drop: holiday.png');
  });
}

test('an input in no document, pressed by a script', async ({ open }, info) => {
  const tab = await open(PAGE);
  await tab.evaluate(() => {
    document.querySelector('#send')?.addEventListener('click', (event) => {
      event.preventDefault();
      const input = Object.assign(document.createElement('input'), { type: 'file' });
      input.addEventListener('change', ({ isTrusted }) => {
        document.title = `${input.files?.[0]?.name}, trusted ${isTrusted}`;
      });
      input.click();
    });
  });
  await tab.pickByClick('#send', [picture(info)]);
  await tab.until(() => document.title === 'holiday.png, trusted true');
});

test('a drop comes where it is aimed', async ({ open }, info) => {
  const tab = await open(PAGE);
  await addFrame(tab, 'srcdoc');
  for (const [place, selector] of [
    [tab, '#drop'],
    [await tab.frame('#frame'), '#frame >>> #drop'],
  ] as const) {
    await place.evaluate(() => {
      document
        .querySelector<HTMLElement>('#drop')
        ?.addEventListener('drop', ({ target, clientX, clientY }) => {
          const { x, y, width, height } = (target as Element).getBoundingClientRect();
          const off = [clientX - x - width / 2, clientY - y - height / 2];
          document.body.title = off.every((distance) => Math.abs(distance) <= 1) ? 'hit' : `missed by ${off}`;
        });
    });
    await tab.drop(selector, [picture(info)]);
    expect(await place.evaluate(() => document.body.title)).toBe('hit');
  }
});
