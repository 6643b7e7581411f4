/** Settings saved to a file, taken from one, and reset. */
import { requestAccess, withoutAccess } from '../../platform/permissions.ts';
import { loadSettings } from '../../platform/storage.ts';
import { asOne, say } from '../../platform/words.ts';
import { defaultSettings } from '../../settings.ts';
import { ownSite } from '../../sites/index.ts';
import type { Site } from '../../sites/site.ts';
import type { Settings } from '../../types.ts';
import { find } from '../find.ts';
import { listOf } from '../language-names.ts';
import type { Save } from '../saving.ts';
import { isChange } from './changes.ts';
import { nameOfDetector } from './detectors.ts';
import { exported, type Imported, imported, turnedOff } from './imported.ts';

const NAME = 'lead-apron-settings.json';
/** All settings there can be are smaller by far; bytes. */
const LARGEST = 1_000_000;

/** @returns what shows the settings again after they changed */
export function showSettingsFile(save: Save): (settings: Settings) => void {
  const input = find('import', HTMLInputElement);
  const told = find('import-told', HTMLParagraphElement);
  const access = find('import-access', HTMLParagraphElement);
  const allow = find('import-allow', HTMLButtonElement);
  let missing: Site[] = [];
  let current: Settings = defaultSettings;
  /** What the sentence about a file is true of. */
  let toldOf: Settings | undefined;

  const showMissing = async () => {
    missing = await withoutAccess(current.ownSites.map(ownSite));
    access.hidden = allow.hidden = missing.length === 0;
    const names = listOf(missing.map(({ name }) => name));
    access.textContent = say({ key: 'options_accessMissing', values: [names] });
  };

  find('export', HTMLButtonElement).addEventListener('click', async () => {
    const file = new Blob([exported(await loadSettings())], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = NAME;
    link.click();
    URL.revokeObjectURL(link.href);
  });

  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    const text = file.size > LARGEST ? '' : await file.text().catch(() => '');
    // The same file can be chosen again.
    input.value = '';
    const before = await loadSettings();
    const read = imported(text, before);
    told.textContent = '';
    if (!read) {
      told.textContent = say({ key: 'options_importNotOurs' });
      return;
    }
    await save(() => read.settings);
    await showMissing();
    toldOf = current;
    told.textContent = describe(read, before, current);
  });

  allow.addEventListener('click', async () => {
    const allowed = await requestAccess(missing);
    if (!allowed) told.textContent = say({ key: 'options_accessRefused' });
    await showMissing();
    if (allow.hidden) told.focus();
  });

  find('reset', HTMLButtonElement).addEventListener('click', () =>
    save(() => undefined, 'options_resetDone'),
  );

  return (settings) => {
    current = settings;
    if (toldOf && isChange({ before: toldOf, after: current })) {
      toldOf = undefined;
      told.textContent = '';
    }
    if (!access.hidden) void showMissing();
  };
}

/** What was taken, what could not be, and what protects no more. */
function describe({ ignored }: Imported, before: Settings, after: Settings): string {
  const off = turnedOff(before, after);
  const lists: [key: string, names: string[]][] = [
    ['options_importSitesOff', off.sites.map(({ name }) => name)],
    ['options_importDetectorsOff', off.detectors.map(nameOfDetector)],
    ['options_importIgnored', ignored],
  ];
  const sentences = lists.flatMap(([key, names]) =>
    names.length === 0 ? [] : [say({ key, values: [listOf(names)] })],
  );
  return asOne([say({ key: 'options_importDone' }), ...sentences]);
}
