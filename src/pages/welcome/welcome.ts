/** The page that opens once, after the installation. */
import { loadSettings, watchSettings } from '../../platform/storage.ts';
import { showAccess } from '../access.ts';
import { localize } from '../localize.ts';

localize();

const show = showAccess();
watchSettings(show);
show(await loadSettings());
