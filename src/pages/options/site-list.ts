/** The sites we cover, on or off, grouped by kind, with a search over names and addresses. */
import { make } from '../../make.ts';
import { say } from '../../platform/words.ts';
import { isSiteOff, withSite } from '../../settings.ts';
import { sites } from '../../sites/index.ts';
import type { Site, SiteKind } from '../../sites/site.ts';
import type { Settings } from '../../types.ts';
import { find } from '../find.ts';
import type { Save } from '../saving.ts';
import { makeOption } from './option.ts';

const kindWords: Record<Exclude<SiteKind, 'own'>, string> = {
  ai_chat: 'options_kindAiChat',
  social: 'options_kindSocial',
  messaging: 'options_kindMessaging',
  image_host: 'options_kindImageHost',
};

interface Entry {
  site: Site;
  item: HTMLLIElement;
  box: HTMLInputElement;
}

/** @returns what shows the settings again after they changed */
export function showSites(save: Save): (settings: Settings) => void {
  const list = find('sites', HTMLDivElement);
  const search = find('site-search', HTMLInputElement);
  const count = find('sites-count', HTMLParagraphElement);
  const all = find('sites-all', HTMLButtonElement);
  const entries: Entry[] = [];

  for (const [kind, key] of Object.entries(kindWords)) {
    const members = sites.filter((site) => site.kind === kind).map((site) => makeEntry(site, save));
    const heading = make('h3', { textContent: say({ key }) });
    const group = make('ul', { className: 'plain columns' }, ...members.map(({ item }) => item));
    list.append(make('section', {}, heading, group));
    entries.push(...members);
  }

  search.addEventListener('input', () => {
    const wanted = search.value.trim().toLowerCase();
    for (const { site, item } of entries) item.hidden = !matches(site, wanted);
    for (const section of list.children) {
      if (section instanceof HTMLElement) section.hidden = section.querySelector('li:not([hidden])') === null;
    }
    const found = entries.filter(({ item }) => !item.hidden).length;
    count.textContent = wanted === '' ? '' : say({ key: 'options_sitesFound', values: [String(found)] });
  });

  all.addEventListener('click', () => {
    search.focus();
    save((settings) => sites.reduce((turned, { id }) => withSite(turned, id, true), settings));
  });

  return (settings) => {
    for (const { site, box } of entries) box.checked = !isSiteOff(settings, site.id);
    all.hidden = entries.every(({ box }) => box.checked);
  };
}

function makeEntry(site: Site, save: Save): Entry {
  const { row, box } = makeOption(site.name, site.hosts.join(', '), (on) =>
    save((settings) => withSite(settings, site.id, on)),
  );
  return { site, item: make('li', {}, row, makeRules(site)), box };
}

/** What the site's own rules say, with their date and where to read them; nothing we could not date. */
function makeRules({ name, sentence, source, date }: Site): HTMLDetailsElement {
  const summary = make('summary', { textContent: say({ key: 'options_siteRules', values: [name] }) });
  if (!sentence || !source || !date) {
    return make('details', {}, summary, make('p', { textContent: say({ key: 'why_anySite' }) }));
  }
  const from = say({ key: 'why_fromPolicy', values: [name, { date }] });
  const link = make('a', { href: source, target: '_blank', rel: 'noreferrer', textContent: from });
  return make(
    'details',
    {},
    summary,
    make('p', { textContent: say({ key: sentence }) }),
    make('p', {}, link),
  );
}

function matches({ name, hosts }: Site, wanted: string): boolean {
  return [name, ...hosts].some((text) => text.toLowerCase().includes(wanted));
}
