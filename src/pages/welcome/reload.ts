/** The offer to reload tabs that were open before the extension was. */
import { askBackground } from '../../platform/requests.ts';
import { say } from '../../platform/words.ts';
import { find } from '../find.ts';

export async function offerReload(): Promise<void> {
  const part = find('reload', HTMLElement);
  const done = find('reload-done', HTMLParagraphElement);
  const countAnew = async () => {
    const { count, isAll } = await askBackground('count-waiting-tabs', undefined);
    part.hidden = count === 0 && isAll;
    find('reload-counted', HTMLDivElement).hidden = count === 0;
    find('reload-tabs', HTMLParagraphElement).textContent = say({
      key: 'welcome_reloadTabs',
      values: [String(count)],
      count,
    });
  };
  // Back from a tab that was reloaded by hand.
  const whenSeen = () => document.hidden || countAnew();
  document.addEventListener('visibilitychange', whenSeen);
  find('reload-all', HTMLButtonElement).addEventListener('click', async () => {
    await askBackground('reload-waiting-tabs', undefined);
    document.removeEventListener('visibilitychange', whenSeen);
    part.hidden = true;
    done.textContent = say({ key: 'welcome_reloadDone' });
    done.focus();
  });
  await countAnew();
}
