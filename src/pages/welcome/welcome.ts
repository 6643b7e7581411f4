/** The page that opens once, after the installation. */
import { loadSettings, watchSettings } from '../../platform/storage.ts';
import { say } from '../../platform/words.ts';
import { languagesFor } from '../../text-languages.ts';
import type { Settings } from '../../types.ts';
import { showAccess } from '../access.ts';
import { find } from '../find.ts';
import { listOf, nameOf } from '../language-names.ts';
import { localize } from '../localize.ts';
import { speakOfBrowser } from './for-browser.ts';
import { offerReload } from './reload.ts';
import { offerTry } from './try.ts';

localize();
speakOfBrowser();
offerTry();

const parts = [showAccess(), showLanguages];

function showLanguages(settings: Settings): void {
  find('sees-words', HTMLLIElement).textContent = say({
    key: 'welcome_seesWords',
    values: [listOf(languagesFor(settings, navigator.languages).map(nameOf))],
  });
}

function show(settings: Settings): void {
  for (const part of parts) part(settings);
}

watchSettings(show);
show(await loadSettings());
await offerReload();
