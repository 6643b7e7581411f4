import type { Tab } from './driver.ts';
import { expect } from './fixture.ts';

/**
 * Decides as a person does who presses again when nothing happened: the warning takes no press in its first half
 * second. Ticks what there is to tick before "Send as it is".
 */
export async function decide(tab: Tab, button: "Don't send" | 'Send as it is'): Promise<void> {
  const tick = /I have seen: .*\./.exec(await tab.overlay.text())?.[0];
  if (tick && button === 'Send as it is') await tab.overlay.click(tick);
  await expect(async () => {
    if (await tab.overlay.present()) await tab.overlay.click(button);
    expect(await tab.overlay.present()).toBe(false);
  }).toPass();
}
