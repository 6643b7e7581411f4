/** The offer to reload tabs that were open before the extension was. */
import { askBackground } from '../../platform/requests.ts';
import { say } from '../../platform/words.ts';
import { find } from '../find.ts';

export async function offerReload(): Promise<void> {
  const part = find('reload', HTMLElement);
  const done = find('reload-done', HTMLParagraphElement);
  find('reload-all', HTMLButtonElement).addEventListener('click', async () => {
    await askBackground('reload-waiting-tabs', undefined);
    part.hidden = true;
    done.textContent = say({ key: 'welcome_reloadDone' });
    done.focus();
  });
  const { count, isAll } = await askBackground('count-waiting-tabs', undefined);
  part.hidden = count === 0 && isAll;
  find('reload-counted', HTMLDivElement).hidden = count === 0;
  find('reload-tabs', HTMLParagraphElement).textContent = say({
    key: 'welcome_reloadTabs',
    values: [String(count)],
    count,
  });
}
