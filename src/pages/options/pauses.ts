/** The sites that are paused, off or quiet, each with the way back. */
import { make } from '../../make.ts';
import type { Words } from '../../messages.ts';
import { language, say } from '../../platform/words.ts';
import { withSite } from '../../settings.ts';
import { siteFor, sites } from '../../sites/index.ts';
import type { Settings } from '../../types.ts';
import { find } from '../find.ts';
import type { Save } from '../saving.ts';
import { untilWhen } from '../until.ts';

/** @returns what shows the settings again after they changed */
export function showPauses(save: Save): (settings: Settings) => void {
  const list = find('pauses', HTMLUListElement);
  const none = find('pauses-none', HTMLParagraphElement);
  let ending: ReturnType<typeof setTimeout> | undefined;

  const row = (state: Words, back: Words, change: (settings: Settings) => Settings) => {
    const button = make('button', { type: 'button', className: 'second', textContent: say(back) });
    button.addEventListener('click', () => {
      list.focus();
      void save(change);
    });
    return make('li', { className: 'row' }, make('span', { className: 'grows' }, say(state)), button);
  };

  return function show(settings: Settings): void {
    const now = Date.now();
    const pauses = Object.entries(settings.pausedUntil).filter(([, until]) => now < until);
    const resume = (id: string, state: Words) =>
      row(state, { key: 'options_resume', values: [nameOf(id)] }, (changing) => withSite(changing, id, true));
    const rows = [
      ...pauses.map(([id, until]) =>
        resume(id, { key: 'options_pausedUntil', values: [nameOf(id), untilWhen(until, now, language())] }),
      ),
      ...settings.sitesOff.map((id) => resume(id, { key: 'options_pausedOff', values: [nameOf(id)] })),
      ...settings.quietSites.map((id) =>
        row(
          { key: 'options_quiet', values: [nameOf(id)] },
          { key: 'options_quietEnd', values: [nameOf(id)] },
          (changing) => ({ ...changing, quietSites: changing.quietSites.filter((quiet) => quiet !== id) }),
        ),
      ),
    ];
    list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
    none.hidden = rows.length > 0;
    clearTimeout(ending);
    const next = Math.min(...pauses.map(([, until]) => until - now));
    if (pauses.length > 0) ending = setTimeout(show, next, settings);
  };
}

function nameOf(id: string): string {
  return (sites.find((site) => site.id === id) ?? siteFor(id, [id]))?.name ?? id;
}
