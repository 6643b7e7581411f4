/** The "!" on the button where the browser has taken away a permission that the covered sites need. */
import { setBadge } from '../platform/badge.ts';
import { watchAccess, withoutAccess } from '../platform/permissions.ts';
import { sites } from '../sites/index.ts';

/** Shows it now and whenever permissions change. Tabs with a working content script draw their own badge. */
export function showMissingPermissions(): void {
  const show = async () => setBadge((await withoutAccess(sites)).length > 0 ? 'not-protecting' : 'none');
  const showQuietly = () => void show().catch(() => undefined);
  watchAccess(showQuietly);
  showQuietly();
}
