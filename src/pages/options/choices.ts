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
  const nameOf = (code: string) => regions.of(code) ?? code;
  const fallbacks = mapped(FALLBACKS, (key) => say({ key }));
  const countries = {
    auto: say({ key: 'options_countryAuto' }),
    ...mapped(REGIONS, nameOf),
    none: say({ key: 'options_countryNone' }),
  };
  const parts = [
    offer(
      'on-failure',
      fallbacks,
      ({ onFailure }) => onFailure,
      (onFailure) => save((settings) => ({ ...settings, onFailure })),
    ),
    offer(
      'on-timeout',
      fallbacks,
      ({ onTimeout }) => onTimeout,
      (onTimeout) => save((settings) => ({ ...settings, onTimeout })),
    ),
    offer(
      'country',
      countries,
      ({ country }) => country,
      (country) => save((settings) => ({ ...settings, country })),
    ),
  ];
  return (settings) => {
    for (const show of parts) show(settings);
  };
}

/** One radio for each of `names`, by the values they stand for. */
function offer<Value extends string>(
  id: string,
  names: Record<Value, string>,
  chosen: (settings: Settings) => Value,
  choose: (value: Value) => void,
): (settings: Settings) => void {
  const radios = (Object.keys(names) as Value[]).map((value) => {
    const radio = make('input', { type: 'radio', name: id, value });
    radio.addEventListener('change', () => choose(value));
    find(id, HTMLFieldSetElement).append(
      make('label', { className: 'option' }, radio, make('span', { textContent: names[value] })),
    );
    return radio;
  });
  return (settings) => {
    for (const radio of radios) radio.checked = radio.value === chosen(settings);
  };
}

function mapped<Key extends string>(record: Record<Key, string>, name: (of: string) => string) {
  const entries = Object.entries<string>(record).map(([key, value]) => [key, name(value)]);
  return Object.fromEntries(entries) as Record<Key, string>;
}
