import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from './fixture.ts';
import type { ArrivedFile } from './multipart.ts';
import { makePng } from './png.ts';

/**
 * The harness itself, with no extension: what a person does is trusted, and arrives at the server byte for byte.
 */

test.use({ extension: null });

/** Writes three files of different kinds and gives their paths. */
function writeFiles(folder: string): string[] {
  const files = {
    'one.bin': Buffer.alloc(70_000, 'abc'),
    'tw"o.txt': Buffer.from('2'),
    'three.png': makePng(64, 48),
  };
  mkdirSync(folder, { recursive: true });
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
}

/** How these files must arrive, in this order; `folder` stands before each name. */
const asArrived = (paths: string[], folder = ''): Array<Partial<ArrivedFile>> =>
  paths.map((path) => {
    const content = readFileSync(path);
    return {
      name: `${folder}${basename(path)}`,
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    };
  });

test('plain-form: picked files', async ({ open, server }, info) => {
  const paths = writeFiles(info.outputPath('files'));
  const tab = await open('https://chatgpt.com/plain-form/');
  await tab.pick('#file', paths);
  const log = await tab.evaluate(() => window.__log);
  expect(log.map(({ type, isTrusted }) => [type, isTrusted])).toEqual([
    ['input', true],
    ['change', true],
  ]);
  expect(server.bodyBytes).toBe(0);
  await tab.click('#send');
  const [upload] = await server.arrived(1);
  expect(upload).toMatchObject({ host: 'chatgpt.com', fields: { route: 'form' }, files: asArrived(paths) });
});

test('plain-form: dropped files', async ({ open, server }, info) => {
  const paths = writeFiles(info.outputPath('files'));
  const tab = await open('https://grok.com/plain-form/');
  await tab.drop('#drop', paths);
  const [upload] = await server.arrived(1);
  expect(upload).toMatchObject({ host: 'grok.com', fields: { route: 'drop' }, files: asArrived(paths) });
  expect(await tab.evaluate(() => window.__log)).toMatchObject([{ type: 'drop', isTrusted: true }]);
});

test('plain-form: a pasted picture', async ({ open, server }, info) => {
  const [, , png] = writeFiles(info.outputPath('files'));
  const tab = await open('https://x.com/plain-form/');
  await tab.pasteImage('#paste', png ?? '');
  const [upload] = await server.arrived(1);
  expect(upload).toMatchObject({
    fields: { route: 'paste' },
    files: [{ name: 'image.png', type: 'image/png' }],
  });
  expect(await tab.evaluate(() => window.__log)).toMatchObject([{ type: 'paste', isTrusted: true }]);
});
