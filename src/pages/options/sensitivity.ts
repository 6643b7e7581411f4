/** How careful: three radios and a tick, whose words stand in the page, and what each radio did in our tests. */
import { askedAt, notedAtBalanced, type OneIn, tried, viewersOfHundred } from '../../measured.ts';
import type { Words } from '../../messages.ts';
import { asOne, language, say } from '../../platform/words.ts';
import type { Sensitivity, Settings } from '../../types.ts';
import { find } from '../find.ts';
import type { Save } from '../saving.ts';

/** @returns what shows the settings again after they changed */
export function showSensitivity(save: Save): (settings: Settings) => void {
  const choices = find('sensitivity', HTMLFieldSetElement);
  const radios = choices.querySelectorAll<HTMLInputElement>('[type=radio]');
  const first = find('asks-first', HTMLInputElement);
  for (const radio of radios) {
    const sensitivity = radio.value as Sensitivity;
    radio.addEventListener('change', () => save((settings) => ({ ...settings, sensitivity })));
  }
  first.addEventListener('change', () => save((settings) => ({ ...settings, asksFirst: first.checked })));
  find('measured', HTMLParagraphElement).textContent = say({
    key: 'options_measured',
    values: [number(tried.medical), number(tried.ordinary)],
  });
  for (const line of choices.querySelectorAll<HTMLElement>('[data-measured]')) {
    line.textContent = measuredWords(line.getAttribute('data-measured') as Sensitivity);
  }
  return ({ sensitivity, asksFirst }) => {
    for (const radio of radios) radio.checked = radio.value === sensitivity;
    first.checked = asksFirst;
  };
}

function measuredWords(sensitivity: Sensitivity): string {
  const { ofHundred, ordinary } = askedAt(sensitivity);
  const questions = say({ key: 'sensitivity_measured', values: [number(ofHundred), oneIn(ordinary)] });
  if (sensitivity !== 'balanced') return questions;
  return asOne([
    questions,
    say({ key: 'sensitivity_measuredViewers', values: [number(viewersOfHundred)] }),
    say({ key: 'sensitivity_measuredNotes', values: [oneIn(notedAtBalanced)] }),
  ]);
}

const oneIn = ({ fewer, one }: OneIn): Words => ({
  key: fewer ? 'sensitivity_underOneIn' : 'sensitivity_oneIn',
  values: [number(one)],
});

const number = (value: number): string => value.toLocaleString(language());
