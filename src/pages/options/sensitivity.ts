/** How careful: three radios, whose words stand in the page. */
import type { Settings } from '../../types.ts';
import { find } from '../find.ts';
import type { Save } from '../saving.ts';

/** @returns what shows the settings again after they changed */
export function showSensitivity(save: Save): (settings: Settings) => void {
  const radios = find('sensitivity', HTMLFieldSetElement).querySelectorAll<HTMLInputElement>('input');
  for (const radio of radios) {
    const sensitivity = radio.value as Settings['sensitivity'];
    radio.addEventListener('change', () => save((settings) => ({ ...settings, sensitivity })));
  }
  return ({ sensitivity }) => {
    for (const radio of radios) radio.checked = radio.value === sensitivity;
  };
}
