import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { PAGE_STYLES } from '../pages/build.ts';
import { expect, test } from './fixture.ts';
import { pasteTarget } from './pages.ts';

/** A file copied in a file manager and pasted, with no extension. */

test.use({ extension: null, display: true });

const CONTENT = Buffer.alloc(3000, 'xyz');

for (const style of PAGE_STYLES.filter((each) => each !== 'contenteditable')) {
  test(style, async ({ open, server }, info) => {
    const path = info.outputPath('a scan.dcm');
    writeFileSync(path, CONTENT);
    const tab = await open(`https://chatgpt.com/${style}/`);
    await tab.pasteFile(pasteTarget(style), path);
    const [upload] = await server.arrived(1);
    const sha256 = createHash('sha256').update(CONTENT).digest('hex');
    expect(upload?.files).toMatchObject([{ name: 'a scan.dcm', size: CONTENT.length, sha256 }]);
    expect(await tab.evaluate(() => window.__log.at(-1))).toMatchObject({ type: 'paste', isTrusted: true });
  });
}
