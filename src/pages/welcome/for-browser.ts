/** What is said of this browser's own pages and menus: `data-browser` names the browsers that an element is for. */
import type { Words } from '../../messages.ts';
import { say } from '../../platform/words.ts';
import { find } from '../find.ts';
import { type Which, whichBrowser } from './which-browser.ts';

/** The browsers' own pages about extensions, and the link there that leads to where files are examined. */
const TOOLS: Record<Exclude<Which, 'phone'>, { open: Words; link: Words | string; private: Words }> = {
  chromium: {
    open: { key: 'welcome_proofToolsChromium', values: ['chrome://extensions'] },
    link: 'scanner/offscreen.html',
    private: { key: 'welcome_privateChrome', values: ['chrome://extensions'] },
  },
  edge: {
    open: { key: 'welcome_proofToolsChromium', values: ['edge://extensions'] },
    link: 'scanner/offscreen.html',
    private: { key: 'welcome_privateEdge', values: ['edge://extensions'] },
  },
  firefox: {
    open: { key: 'welcome_proofToolsFirefox', values: ['about:debugging'] },
    link: { key: 'welcome_inspect' },
    private: { key: 'welcome_privateFirefox', values: ['about:addons'] },
  },
};

export function speakOfBrowser(): void {
  const which = whichBrowser(navigator.userAgent);
  for (const element of document.querySelectorAll<HTMLElement>('[data-browser]')) {
    element.hidden = !element.getAttribute('data-browser')?.split(' ').includes(which);
  }
  find('proof-open', HTMLLIElement).textContent = say({
    key: 'welcome_proofOpen',
    values: [{ key: 'check_title' }],
  });
  if (which === 'phone') return;
  const { open, link, private: allow } = TOOLS[which];
  find('proof-tools', HTMLLIElement).textContent = say(open);
  find('proof-find', HTMLLIElement).textContent = say({ key: 'welcome_proofFind', values: [link] });
  find('private', HTMLParagraphElement).textContent = say(allow);
}
