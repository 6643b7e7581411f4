import { gzipSync } from 'node:zlib';
import { bytes } from '../fixtures/images/bytes.ts';
import { nifti1 } from '../fixtures/volumes/volumes.ts';
import { refuseThenSend } from './decide.ts';
import { write } from './files.ts';
import { expect, test } from './fixture.ts';

/** A whole scan in one file, from the file to the question; in one browser, whose part `uploads.spec.ts` proves. */

const PAGE = 'https://chatgpt.com/react-19/';

test(
  'a packed scan of a head is held, told whose it is, refused and sent',
  { tag: '@chromium-only' },
  async ({ open, server }, info) => {
    const scan = bytes(nifti1({ texts: { descrip: 'Patient Name: Jane Doe' } }), new Uint8Array(200_000));
    const path = write(info, 'sub-01_T1w.nii.gz', new Uint8Array(gzipSync(scan)));
    const tab = await open(PAGE);
    await tab.drop('#drop', [path]);
    await tab.overlay.opened();
    await expect(async () => expect(await tab.overlay.text()).toMatch(/name/)).toPass();
    expect(await tab.overlay.text()).toContain('a face can be drawn from it');
    expect(await tab.overlay.text()).not.toMatch(/doe/i);
    await refuseThenSend(tab, server, [path]);
  },
);
