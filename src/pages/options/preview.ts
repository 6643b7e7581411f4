/** What each sensitivity would do with the samples, by the policy itself, with the settings as they are. */
import { make } from '../../make.ts';
import { say } from '../../platform/words.ts';
import type { Level, Sensitivity, Settings } from '../../types.ts';
import { find } from '../find.ts';
import { draw } from '../samples/pictures.ts';
import { fateOf, SAMPLES, type Sample, seenWith } from '../samples/samples.ts';

const CHOICES: Record<Sensitivity, string> = {
  relaxed: 'sensitivity_relaxed',
  balanced: 'sensitivity_balanced',
  strict: 'sensitivity_strict',
};

const FATES: Record<Level | 'hold', string> = {
  hold: 'options_previewHold',
  warn: 'options_previewAsk',
  note: 'options_previewNote',
  pass: 'options_previewPass',
};

/** In pixels of the drawing; the style gives half of it. */
const SIDE = 112;

/** @returns what shows the settings again after they changed */
export function showPreview(): (settings: Settings) => void {
  const head = find('preview-head', HTMLTableRowElement);
  const body = find('preview-rows', HTMLTableSectionElement);
  const rows = SAMPLES.map((sample) => {
    const canvas = make('canvas', { width: SIDE, height: SIDE, ariaHidden: 'true' });
    draw(canvas, sample.picture);
    const found = make('span', { className: 'quiet' });
    const name = make('span', {}, make('strong', { textContent: say(sample.words) }), found);
    const header = make('th', { scope: 'row' }, make('div', { className: 'sample' }, canvas, name));
    const row = make('tr', {}, header);
    body.append(row);
    return { sample, header, row, found };
  });

  return (settings) => {
    const choices = Object.keys(CHOICES) as Sensitivity[];
    head.replaceChildren(
      make('th', { scope: 'col', textContent: say({ key: 'options_previewSample' }) }),
      ...choices.map((choice) => {
        const name = { key: CHOICES[choice] };
        const isChosen = choice === settings.sensitivity;
        const isLocked = settings.managed?.locked.includes('sensitivity');
        const chosen = isLocked ? 'options_previewLocked' : 'options_previewChosen';
        const words = isChosen ? { key: chosen, values: [name] } : name;
        return make('th', { scope: 'col', className: isChosen ? 'chosen' : '', textContent: say(words) });
      }),
    );
    for (const { sample, header, row, found } of rows) {
      found.textContent = whatIsFound(sample, settings);
      row.replaceChildren(header, ...choices.map((choice) => makeCell(sample, settings, choice)));
    }
  };
}

function makeCell(sample: Sample, settings: Settings, choice: Sensitivity): HTMLTableCellElement {
  const fate = fateOf(sample, { ...settings, sensitivity: choice });
  const cell = make('td', { textContent: say({ key: FATES[fate] }) });
  cell.classList.toggle('chosen', choice === settings.sensitivity);
  cell.setAttribute('data-fate', fate);
  // Where there is no room for columns.
  cell.setAttribute('data-choice', `${say({ key: CHOICES[choice] })}${say({ key: 'language_colon' })}`);
  return cell;
}

function whatIsFound(sample: Sample, { detectors }: Settings): string {
  const { findings, unchecked } = seenWith(sample, detectors);
  if (unchecked) return say({ key: 'unchecked_encrypted' });
  if (findings.length === 0) return say({ key: 'check_nothing' });
  return findings.map(({ label }) => say({ key: label })).join(' · ');
}
