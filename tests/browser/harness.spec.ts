import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PAGE_STYLES } from '../pages/build.ts';
import { expect, test } from './fixture.ts';
import type { ArrivedFile } from './multipart.ts';
import { dropTarget, pasteTarget, sendIfAsked } from './pages.ts';
import { makePng } from './png.ts';

/**
 * The harness itself, with no extension: on every page what a person does is trusted, and arrives at the server
 * byte for byte.
 */

test.use({ extension: null });

const CHROMIUM = { tag: '@chromium-only' };
const FIREFOX = { tag: '@firefox-only' };

/** How often a tab goes elsewhere while it is looked at. */
const ROUNDS = 12;

/** Three files of different kinds. */
function writeFiles(folder: string): { folder: string; paths: string[]; png: string } {
  const files = {
    'one.bin': Buffer.alloc(70_000, 'abc'),
    'tw"o.txt': Buffer.from('2'),
    'three.png': makePng(64, 48),
  };
  mkdirSync(join(folder, 'files'), { recursive: true });
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(folder, 'files', name);
    writeFileSync(path, content);
    return path;
  });
  return { folder: join(folder, 'files'), paths, png: join(folder, 'files', 'three.png') };
}

/** How these files must arrive; `folder` stands before each name. */
const asArrived = (paths: string[], folder = ''): Array<Partial<ArrivedFile>> =>
  paths.map((path) => {
    const content = readFileSync(path);
    return {
      name: `${folder}${basename(path)}`,
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    };
  });

/** Folders are listed in no certain order. */
const byName = (files: readonly Partial<ArrivedFile>[] = []): Partial<ArrivedFile>[] =>
  files.toSorted((a, b) => String(a.name).localeCompare(String(b.name)));

for (const [index, style] of PAGE_STYLES.entries()) {
  // Each page and each gesture in both browsers, but not each gesture on each page: that much the tests of the
  // extension need of the harness, and would notice.
  const [evenly, oddly] = index % 2 === 0 ? [CHROMIUM, FIREFOX] : [FIREFOX, CHROMIUM];
  test.describe(style, () => {
    const url = `https://chatgpt.com/${style}/`;

    test('picked files', evenly, async ({ open, server }, info) => {
      const { paths } = writeFiles(info.outputPath());
      const tab = await open(url);
      await tab.pick('#file', paths);
      expect(await tab.evaluate(() => window.__log.at(-1))).toMatchObject({
        type: 'change',
        isTrusted: true,
      });
      await sendIfAsked(tab, style, 'pick');
      const [upload] = await server.arrived(1);
      expect(upload).toMatchObject({ host: 'chatgpt.com', files: asArrived(paths) });
    });

    test('files picked in the file dialog', oddly, async ({ open, server }, info) => {
      const { paths } = writeFiles(info.outputPath());
      const tab = await open(url);
      await tab.pickByClick('#file', paths);
      await tab.until(() => window.__log.some(({ type, isTrusted }) => type === 'change' && isTrusted));
      await sendIfAsked(tab, style, 'pick');
      const [upload] = await server.arrived(1);
      expect(upload?.files).toMatchObject(asArrived(paths));
    });

    test('a picked folder', evenly, async ({ open, server }, info) => {
      const { folder, paths } = writeFiles(info.outputPath());
      const tab = await open(url);
      await tab.pickFolder('#folder', folder);
      await tab.until(() => window.__log.some(({ type, isTrusted }) => type === 'change' && isTrusted));
      await sendIfAsked(tab, style, 'pick');
      const [upload] = await server.arrived(1);
      expect(byName(upload?.files)).toMatchObject(byName(asArrived(paths, 'files/')));
    });

    test('dropped files', oddly, async ({ open, server }, info) => {
      const { paths } = writeFiles(info.outputPath());
      const tab = await open(url);
      await tab.drop(dropTarget(style), paths);
      expect(await tab.evaluate(() => window.__log)).toMatchObject([{ type: 'drop', isTrusted: true }]);
      await sendIfAsked(tab, style, 'drop');
      const [upload] = await server.arrived(1);
      expect(upload?.files).toMatchObject(asArrived(paths));
    });

    test('a dropped folder', evenly, async ({ open, server }, info) => {
      const { folder, paths } = writeFiles(info.outputPath());
      const tab = await open(url);
      await tab.drop(dropTarget(style), [folder]);
      await sendIfAsked(tab, style, 'drop');
      const [upload] = await server.arrived(1);
      expect(byName(upload?.files)).toMatchObject(byName(asArrived(paths, 'files/')));
    });

    test('a pasted picture', oddly, async ({ open, server }, info) => {
      const { png } = writeFiles(info.outputPath());
      const tab = await open(url);
      await tab.pasteImage(pasteTarget(style), png);
      expect(await tab.until(() => window.__log.at(-1))).toMatchObject({ type: 'paste', isTrusted: true });
      await sendIfAsked(tab, style, 'paste');
      const [upload] = await server.arrived(1);
      expect(upload?.files).toMatchObject([{ type: 'image/png' }]);
    });
  });
}

test('the warning can be looked for while the page goes elsewhere, to another site and by a form', async ({
  open,
}) => {
  const tab = await open('https://chatgpt.com/plain-form/');
  for (let round = 0; round < ROUNDS; round++) {
    const host = round % 2 === 0 ? 'x.com' : 'chatgpt.com';
    let arrived = false;
    const going = tab.goto(`https://${host}/plain-form/`).then(() => {
      arrived = true;
    });
    while (!arrived) expect(await tab.overlay.present()).toBe(false);
    await going;
    await tab.click('#send');
    expect(await tab.overlay.present()).toBe(false);
    await tab.until(() => document.querySelector('#received') !== null);
  }
});
