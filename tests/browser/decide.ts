import type { Tab } from './driver.ts';
import { asSent } from './files.ts';
import { expect } from './fixture.ts';
import type { TestServer } from './server.ts';

/**
 * Decides as a person does who presses again when nothing happened: the warning takes no press in its first half
 * second. Ticks what there is to tick before "Send as it is".
 */
export async function decide(tab: Tab, button: "Don't send" | 'Send as it is'): Promise<void> {
  const tick = async () => {
    const words = /I have seen: .*\./.exec(await tab.overlay.text())?.[0];
    if (words) await tab.overlay.click(words);
  };
  if (button === 'Send as it is') await tick();
  await expect(async () => {
    if (await tab.overlay.present()) await tab.overlay.click(button);
    // It was ticked too early to count, or more was found since.
    if ((await tab.overlay.text()).includes('tick the box above first')) await tick();
    expect(await tab.overlay.present()).toBe(false);
  }).toPass();
}

/**
 * The warning is open: the files are refused, picked again, and sent as they are.
 * @param told resolves once the second warning says all that it should
 */
export async function refuseThenSend(
  tab: Tab,
  server: TestServer,
  paths: string[],
  told: () => Promise<void> = async () => {},
): Promise<void> {
  await decide(tab, "Don't send");
  expect(server.bodyBytes).toBe(0);

  await tab.pick('#file', paths);
  await tab.overlay.opened();
  await told();
  await decide(tab, 'Send as it is');
  const [upload] = await server.arrived(1);
  expect(upload?.files).toMatchObject(asSent(paths));
}
