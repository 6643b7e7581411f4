/** The options page: wiring only. */
import { loadSettings, watchSettings } from '../../platform/storage.ts';
import { say } from '../../platform/words.ts';
import type { Settings } from '../../types.ts';
import { showAccess } from '../access.ts';
import { find } from '../find.ts';
import { localize } from '../localize.ts';
import { changeSettings, type Save } from '../saving.ts';
import { showDetectors } from './detectors.ts';
import { showLanguages } from './languages.ts';
import { showOwnSites } from './own-sites.ts';
import { showSensitivity } from './sensitivity.ts';
import { showSites } from './site-list.ts';

/** How long "Saved" stays in sight. */
const SAVED_MS = 4_000;

localize();

const parts = [
  showAccess(),
  ...[showSensitivity, showSites, showOwnSites, showDetectors, showLanguages].map((part) => part(save)),
];

const saved = find('saved', HTMLParagraphElement);
let fading: ReturnType<typeof setTimeout> | undefined;

async function save(change: Parameters<Save>[0]): Promise<void> {
  try {
    await changeSettings(change);
    tell('options_saved');
  } catch {
    tell('options_notSaved');
  }
  show(await loadSettings());
}

function tell(key: string): void {
  clearTimeout(fading);
  // Emptied first, so that a screen reader hears the same word twice.
  saved.textContent = '';
  setTimeout(() => {
    saved.textContent = say({ key });
  });
  fading = setTimeout(() => {
    saved.textContent = '';
  }, SAVED_MS);
}

function show(settings: Settings): void {
  for (const part of parts) part(settings);
}

watchSettings(show);
show(await loadSettings());
