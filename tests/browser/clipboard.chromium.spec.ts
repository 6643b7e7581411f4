import { readFileSync } from 'node:fs';
import { decide } from './decide.ts';
import { janeDoe } from './files.ts';
import { expect, test } from './fixture.ts';

/** In Chromium pages may put anything on the clipboard, under formats that they make up (`web …`). */

const PAGE = 'https://gemini.google.com/plain-form/';

const title = () => document.title;

test('a film on the clipboard is held before the page has it, and refused as when reading is not allowed', async ({
  open,
}, info) => {
  const film = janeDoe(info);
  const tab = await open(PAGE);
  await tab.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const made = new Blob([bytes], { type: 'web application/dicom' });
    const onPress = (id: string, act: () => Promise<string>) => {
      const button = Object.assign(document.createElement('button'), { id, textContent: id });
      button.onclick = () => {
        document.title = 'waiting';
        act().then(
          (result) => {
            document.title = result;
          },
          ({ name, message }: Error) => {
            document.title = `${name}: ${message}`;
          },
        );
      };
      document.body.prepend(button);
    };
    onPress('copy', async () => {
      await navigator.clipboard.write([new ClipboardItem({ [made.type]: made })]);
      return 'copied';
    });
    onPress('read', async () => {
      const [item] = await navigator.clipboard.read();
      const [type = ''] = item?.types ?? [];
      return `${type} ${(await item?.getType(type))?.size}`;
    });
  }, readFileSync(film).toString('base64'));
  await tab.click('#copy');
  await tab.until(() => document.title === 'copied');

  await tab.click('#read');
  await tab.overlay.opened();
  expect(await tab.evaluate(title)).toBe('waiting');
  await decide(tab, "Don't send");
  await tab.until(() => document.title !== 'waiting');
  expect(await tab.evaluate(title)).toBe(
    "NotAllowedError: Failed to execute 'read' on 'Clipboard': Read permission denied.",
  );

  await tab.click('#read');
  await tab.overlay.opened();
  await decide(tab, 'Send as it is');
  await tab.until(() => document.title !== 'waiting');
  expect(await tab.evaluate(title)).toBe(`web application/dicom ${readFileSync(film).length}`);
});
