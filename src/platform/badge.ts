/** The toolbar button's badge. */

import { browser } from './browser.ts';
import { say } from './words.ts';

/** What the badge can say; nothing where all is well. */
export type Badge = 'none' | 'off' | 'asking' | 'not-protecting';

const LOOK: Record<Badge, { text: string; title: string }> = {
  none: { text: '', title: 'badge_on' },
  off: { text: 'off', title: 'badge_off' },
  asking: { text: '?', title: 'badge_asking' },
  'not-protecting': { text: '!', title: 'badge_notProtecting' },
};

/** Sets the badge of one tab, or of all that have none of their own. */
export async function setBadge(badge: Badge, tabId?: number): Promise<void> {
  const { text, title } = LOOK[badge];
  const tab = tabId === undefined ? {} : { tabId };
  await browser.action.setBadgeText({ text, ...tab });
  await browser.action.setBadgeBackgroundColor({ color: '#3b4a6b', ...tab });
  const icon = badge === 'off' ? 'icons/off-' : 'icons/';
  await browser.action.setIcon({ path: { 16: `/${icon}16.png`, 32: `/${icon}32.png` }, ...tab });
  await browser.action.setTitle({ title: say({ key: title }), ...tab });
}
