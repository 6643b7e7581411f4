/** The languages whose print is read beside English and the browser's own: a tick box for each of the others. */
import { language, say } from '../../platform/words.ts';
import { withLanguage } from '../../settings.ts';
import { languagesFor, TAGS, TEXT_LANGUAGES } from '../../text-languages.ts';
import type { Settings, TextLanguage } from '../../types.ts';
import { find } from '../find.ts';
import type { Save } from '../saving.ts';
import { makeOption } from './option.ts';

/** @returns what shows the settings again after they changed */
export function showLanguages(save: Save): (settings: Settings) => void {
  const list = find('languages', HTMLFieldSetElement);
  const always = languagesFor({ languages: [] }, navigator.languages);
  const names = new Intl.ListFormat(language(), { type: 'conjunction' }).format(always.map(nameOf));
  find('languages-help', HTMLParagraphElement).textContent = say({
    key: 'options_languagesHelp',
    values: [names],
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

function nameOf(id: TextLanguage): string {
  if (id === 'ukr') return say({ key: 'options_languageCyrillic' });
  return new Intl.DisplayNames(language(), { type: 'language' }).of(TAGS[id]) ?? TAGS[id];
}
