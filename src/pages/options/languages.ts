/** The languages whose print is read beside English and the browser's own: a tick box for each of the others. */
import { say } from '../../platform/words.ts';
import { withLanguage } from '../../settings.ts';
import { languagesFor, TEXT_LANGUAGES } from '../../text-languages.ts';
import type { Settings } from '../../types.ts';
import { find } from '../find.ts';
import { listOf, nameOf } from '../language-names.ts';
import type { Save } from '../saving.ts';
import { makeOption } from './option.ts';

/** @returns what shows the settings again after they changed */
export function showLanguages(save: Save): (settings: Settings) => void {
  const list = find('languages', HTMLFieldSetElement);
  const always = languagesFor({ languages: [] }, navigator.languages);
  find('languages-help', HTMLParagraphElement).textContent = say({
    key: 'options_languagesHelp',
    values: [listOf(always.map(nameOf))],
  });
  const boxes = TEXT_LANGUAGES.filter((id) => !always.includes(id)).map((id) => {
    const { row, box } = makeOption(nameOf(id), '', (on) =>
      save((settings) => withLanguage(settings, id, on)),
    );
    list.append(row);
    return { id, box };
  });
  return ({ languages }) => {
    for (const { id, box } of boxes) box.checked = languages.includes(id);
  };
}
