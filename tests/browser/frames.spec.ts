import { decide } from './decide.ts';
import { asSent, janeDoe, ordinaryFiles } from './files.ts';
import { expect, test } from './fixture.ts';
import { addFrame, FRAMES, type FrameKind } from './places.ts';

/** Frames that share the page's tab and have no address of their own: held, sent and refused as on the page. */

test.use({ display: true });

/** Where a drop is aimed too: frames with the page's own origin. */
const WITH_DROPS: readonly FrameKind[] = ['about:blank', 'srcdoc', 'blob:', 'document.write'];

const fileCount = () => document.querySelector<HTMLInputElement>('#file')?.files?.length ?? 0;
/** Frames in which no script runs hear nothing. */
const heard = () => window.__log ?? [];

for (const kind of FRAMES) {
  test(`${kind}`, async ({ open, server }, info) => {
    const tab = await open('https://chatgpt.com/plain-form/');
    const ordinary = ordinaryFiles(info);
    const medical = [...ordinary, janeDoe(info)];

    await addFrame(tab, kind);
    const frame = await tab.frame('#frame');
    await tab.pickByClick('#frame >>> #file', medical);
    await tab.overlay.opened();
    expect(await frame.evaluate(heard)).toEqual([]);
    await decide(tab, "Don't send");
    expect(await frame.evaluate(fileCount)).toBe(0);

    await tab.pick('#frame >>> #file', medical);
    await tab.overlay.opened();
    await decide(tab, 'Send as it is');
    expect(await frame.until(fileCount)).toBe(medical.length);
    expect(server.bodyBytes).toBe(0);
    await tab.click('#frame >>> #send');
    expect((await server.arrived(1))[0]?.files).toMatchObject(asSent(medical));

    await addFrame(tab, kind);
    await tab.pick('#frame >>> #file', ordinary);
    await (await tab.frame('#frame')).until(fileCount);
    if (WITH_DROPS.includes(kind)) {
      const again = await tab.frame('#frame');
      const before = await again.evaluate(heard);
      await tab.drop('#frame >>> #drop', medical);
      await tab.overlay.opened();
      expect(await again.evaluate(heard)).toEqual(before);
      expect(server.uploads).toHaveLength(1);
      await decide(tab, 'Send as it is');
      expect((await server.arrived(2))[1]?.files).toMatchObject(asSent(medical));
      await tab.drop('#frame >>> #drop', ordinary);
      expect((await server.arrived(3))[2]?.files).toMatchObject(asSent(ordinary));
    }
    expect(await tab.overlay.present()).toBe(false);
  });
}

for (const kind of ['srcdoc', 'document.write'] as const) {
  test(`${kind}, paste`, async ({ open, server }, info) => {
    const path = janeDoe(info);
    const tab = await open('https://chatgpt.com/plain-form/');
    await addFrame(tab, kind);
    await tab.pasteFile('#frame >>> #paste', path);
    await tab.overlay.opened();
    await decide(tab, "Don't send");
    expect(server.bodyBytes).toBe(0);
    await tab.pasteFile('#frame >>> #paste', path);
    await tab.overlay.opened();
    await decide(tab, 'Send as it is');
    expect((await server.arrived(1))[0]?.files).toMatchObject(asSent([path]));
  });
}
