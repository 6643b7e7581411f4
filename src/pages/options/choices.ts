/** Choices of one among a few: what becomes of files that could not be checked, and whose law is told of. */
import { make } from '../../make.ts';
import { language, say } from '../../platform/words.ts';
import type { Country, Fallback, Settings } from '../../types.ts';
import { find } from '../find.ts';
import type { Save } from '../saving.ts';

const FALLBACKS: Record<Fallback, string> = {
  ask: 'options_fallbackAsk',
  hold: 'options_fallbackHold',
  tell: 'options_fallbackTell',
};

/** Names of regions that every browser can say (Unicode CLDR). */
const REGIONS: Record<Exclude<Country, 'auto' | 'none'>, string> = {
  us: 'US',
  eu: 'EU',
  uk: 'GB',
  ca: 'CA',
  au: 'AU',
};

/** @returns what shows the settings again after they changed */
export function showChoices(save: Save): (settings: Settings) => void {
  const regions = new Intl.DisplayNames(language(), { type: 'region' });
  const fallbacks = Object.entries(FALLBACKS).map(([value, key]) => [value, say({ key })] as const);
  const failure = fill('on-failure', fallbacks);
  const timeout = fill('on-timeout', fallbacks);
  const country = fill('country', [
    ['auto', say({ key: 'options_countryAuto' })],
    ...Object.entries(REGIONS).map(([value, code]) => [value, regions.of(code) ?? code] as const),
    ['none', say({ key: 'options_countryNone' })],
  ]);
  failure.addEventListener('change', () =>
    save((settings) => ({ ...settings, onFailure: failure.value as Fallback })),
  );
  timeout.addEventListener('change', () =>
    save((settings) => ({ ...settings, onTimeout: timeout.value as Fallback })),
  );
  country.addEventListener('change', () =>
    save((settings) => ({ ...settings, country: country.value as Country })),
  );
  return (settings) => {
    failure.value = settings.onFailure;
    timeout.value = settings.onTimeout;
    country.value = settings.country;
  };
}

function fill(id: string, choices: readonly (readonly [value: string, name: string])[]): HTMLSelectElement {
  const select = find(id, HTMLSelectElement);
  select.append(...choices.map(([value, textContent]) => make('option', { value, textContent })));
  return select;
}
