/** What a hospital's policy set: told at the top of the page, and at each option that it locked. */
import { make } from '../../make.ts';
import { say } from '../../platform/words.ts';
import type { Settings } from '../../types.ts';
import { find } from '../find.ts';
import { listOf } from '../language-names.ts';

/** @returns what shows the settings again after they changed */
export function showManaged(): (settings: Settings) => void {
  const part = find('managed', HTMLElement);
  const approved = find('managed-approved', HTMLParagraphElement);
  const noSend = find('managed-no-send', HTMLParagraphElement);
  const contact = find('managed-contact', HTMLParagraphElement);
  const options = [...document.querySelectorAll<HTMLFieldSetElement>('fieldset[data-setting]')].map(
    (option) => {
      const line = make('p', { className: 'locked', textContent: say({ key: 'options_locked' }) });
      const legend = option.querySelector(':scope > legend');
      if (legend) legend.after(line);
      else option.prepend(line);
      return { option, line, setting: option.getAttribute('data-setting') as keyof Settings };
    },
  );
  noSend.textContent = say({ key: 'options_managedNoSend', values: [{ key: 'frame_send' }] });

  return ({ managed }) => {
    for (const { option, line, setting } of options) {
      option.disabled = managed?.locked.includes(setting) ?? false;
      line.hidden = !option.disabled;
    }
    part.hidden = managed === undefined;
    if (managed === undefined) return;
    approved.hidden = managed.approvedSites.length === 0;
    approved.textContent = say({
      key: 'options_managedApproved',
      values: [listOf(managed.approvedSites)],
    });
    noSend.hidden = managed.allowsSend;
    contact.replaceChildren(...(managed.contact === undefined ? [] : [makeLink(managed.contact)]));
  };
}

function makeLink(href: string): HTMLAnchorElement {
  const textContent = say({ key: 'options_managedContact' });
  return make('a', { href, target: '_blank', rel: 'noreferrer', textContent });
}
