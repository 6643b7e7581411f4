/** "Not protecting": the sites where the browser does not let us work, and the button that asks it to. */
import { requestAccess, watchAccess, withoutAccess } from '../platform/permissions.ts';
import { say } from '../platform/words.ts';
import { isSiteOff } from '../settings.ts';
import { ownSite, sites } from '../sites/index.ts';
import type { Site } from '../sites/site.ts';
import type { Settings } from '../types.ts';
import { find } from './find.ts';
import { listOf } from './language-names.ts';

/** More names than this are a wall; their number says it better. */
const MOST_NAMES = 6;

/**
 * Wires the page's `#access` part.
 * @returns what shows it again after the settings changed
 */
export function showAccess(): (settings: Settings) => void {
  const part = find('access', HTMLElement);
  const names = find('access-sites', HTMLParagraphElement);
  const problem = find('access-problem', HTMLParagraphElement);
  const done = find('access-done', HTMLParagraphElement);
  let wanted: Site[] = [];
  let missing: Site[] = [];

  async function refresh(): Promise<void> {
    missing = await withoutAccess(wanted);
    part.hidden = missing.length === 0;
    names.textContent = describe(missing);
  }

  find('access-allow', HTMLButtonElement).addEventListener('click', async () => {
    const allowed = await requestAccess(missing);
    problem.textContent = allowed ? '' : say({ key: 'options_accessRefused' });
    if (!allowed) return;
    await refresh();
    done.textContent = say({ key: 'options_accessDone' });
    done.focus();
  });
  watchAccess(refresh);

  return (settings) => {
    wanted = [...sites, ...settings.ownSites.map(ownSite)].filter(({ id }) => !isSiteOff(settings, id));
    void refresh();
  };
}

function describe(missing: readonly Site[]): string {
  if (missing.length > MOST_NAMES) {
    return say({ key: 'options_accessMissingMany', values: [String(missing.length)] });
  }
  return say({ key: 'options_accessMissing', values: [listOf(missing.map(({ name }) => name))] });
}
