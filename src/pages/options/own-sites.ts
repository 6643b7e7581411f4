/** Sites the person added: on or off, added with the browser's own permission prompt, and removed. */
import { make } from '../../make.ts';
import { requestAccess } from '../../platform/permissions.ts';
import { say } from '../../platform/words.ts';
import { isSiteOff, parseOwnSite, withOwnSite, withSite } from '../../settings.ts';
import { ownSite, siteFor } from '../../sites/index.ts';
import type { Settings } from '../../types.ts';
import { find } from '../find.ts';
import type { Save } from '../saving.ts';
import { makeOption } from './option.ts';

/** The popup opens this page as `index.html#add=host`. */
const ADD = 'add';

interface Entry {
  item: HTMLLIElement;
  box: HTMLInputElement;
  remove: HTMLButtonElement;
  /** In the button's place, at sites that a hospital's policy added. */
  locked: HTMLElement;
}

/** @returns what shows the settings again after they changed */
export function showOwnSites(save: Save): (settings: Settings) => void {
  const form = find('own-form', HTMLFormElement);
  const address = find('own-address', HTMLInputElement);
  const problem = find('own-problem', HTMLParagraphElement);
  const added = find('own-added', HTMLParagraphElement);
  const list = find('own-sites', HTMLUListElement);
  const listLocked = find('own-locked', HTMLParagraphElement);
  const entries = new Map<string, Entry>();

  const fail = (key: string, ...values: string[]) => {
    problem.textContent = say({ key, values });
    address.ariaInvalid = 'true';
    address.focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    problem.textContent = '';
    added.textContent = '';
    address.ariaInvalid = null;
    const host = parseOwnSite(address.value);
    if (host === undefined) return fail('options_ownNonsense');
    const covered = siteFor(host, [...entries.keys()]);
    if (covered) return fail('options_ownCovered', covered.name);
    void add(host);
  });

  async function add(host: string): Promise<void> {
    if (!(await requestAccess([ownSite(host)]))) return fail('options_ownRefused', host);
    address.value = '';
    await save((settings) => withOwnSite(settings, host, true));
    added.textContent = say({ key: 'options_ownAdded', values: [host] });
  }

  async function remove(host: string): Promise<void> {
    added.textContent = '';
    address.focus();
    await save((settings) => withOwnSite(settings, host, false));
  }

  function makeEntry(host: string): Entry {
    const { row, box } = makeOption(host, '', (on) => save((settings) => withSite(settings, host, on)));
    row.classList.add('grows');
    const button = make('button', { type: 'button', className: 'second' }, say({ key: 'options_ownRemove' }));
    button.ariaLabel = say({ key: 'options_ownRemoveSite', values: [host] });
    button.addEventListener('click', () => remove(host));
    const locked = make('span', { className: 'locked', textContent: say({ key: 'options_locked' }) });
    return { item: make('li', { className: 'row' }, row, button, locked), box, remove: button, locked };
  }

  const asked = new URLSearchParams(location.hash.slice(1)).get(ADD);
  if (asked !== null) {
    address.value = asked;
    form.scrollIntoView({ block: 'center' });
    address.focus();
  }

  // Rows that stay are left in place, so that the focus is.
  return (settings) => {
    for (const [host, { item }] of entries) {
      if (settings.ownSites.includes(host)) continue;
      item.remove();
      entries.delete(host);
    }
    const isLocked = settings.managed?.locked.includes('sitesOff') ?? false;
    listLocked.hidden = !isLocked || settings.ownSites.length === 0;
    for (const host of settings.ownSites) {
      const entry = entries.get(host) ?? makeEntry(host);
      entries.set(host, entry);
      entry.box.checked = !isSiteOff(settings, host);
      entry.box.disabled = isLocked;
      entry.remove.hidden = settings.managed?.addedSites?.includes(host) ?? false;
      entry.locked.hidden = !entry.remove.hidden;
      if (!entry.item.isConnected) list.append(entry.item);
    }
  };
}
