/** The options page: wiring only. */
import { loadSettings, watchSettings } from '../../platform/storage.ts';
import type { Settings } from '../../types.ts';
import { showAccess } from '../access.ts';
import { localize } from '../localize.ts';
import type { Save } from '../saving.ts';
import { showChoices } from './choices.ts';
import { showDetectors } from './detectors.ts';
import { showLanguages } from './languages.ts';
import { showManaged } from './managed.ts';
import { showOwnSites } from './own-sites.ts';
import { showPauses } from './pauses.ts';
import { showPreview } from './preview.ts';
import { createSave } from './saved.ts';
import { showSensitivity } from './sensitivity.ts';
import { showSettingsFile } from './settings-file.ts';
import { showSites } from './site-list.ts';

localize();

const save: Save = createSave(show);
const parts = [
  showAccess(),
  showPreview(),
  ...[
    showSensitivity,
    showSites,
    showOwnSites,
    showPauses,
    showDetectors,
    showLanguages,
    showChoices,
    showSettingsFile,
  ].map((part) => part(save)),
  showManaged(),
];

function show(settings: Settings): void {
  for (const part of parts) part(settings);
}

watchSettings(show);
show(await loadSettings());
