/** "Saved", with "Undo" beside it: every change of the page's goes through here. */
import { giveBackAccess, requestAccess } from '../../platform/permissions.ts';
import { loadSettings } from '../../platform/storage.ts';
import { say } from '../../platform/words.ts';
import { ownSite } from '../../sites/index.ts';
import type { Settings } from '../../types.ts';
import { find } from '../find.ts';
import { type Change, changeSettings, type Save } from '../saving.ts';
import { hostsAdded, isChange, takenBack } from './changes.ts';

/** Wires the bar. @param show shows the settings after each change */
export function createSave(show: (settings: Settings) => void): Save {
  const said = find('saved', HTMLParagraphElement);
  const button = find('undo', HTMLButtonElement);
  const done: Change[] = [];

  const tell = (key: string) => {
    button.hidden = done.length === 0;
    // Emptied first, so that a screen reader hears the same word twice.
    said.textContent = '';
    setTimeout(() => {
      said.textContent = say({ key });
    });
  };

  const change = async (changing: Parameters<Save>[0]): Promise<Change> => {
    const made = await changeSettings(changing);
    await Promise.all(hostsAdded(made.after, made.before).map(ownSite).map(giveBackAccess));
    return made;
  };

  const undo = async () => {
    const last = done.at(-1);
    if (!last) return;
    // Asked for before anything is waited for, or browsers refuse. Without it the page says what is not protected.
    const returning = hostsAdded(last.after, last.before).map(ownSite);
    if (returning.length > 0) await requestAccess(returning);
    try {
      await change((settings) => takenBack(settings, last));
      done.pop();
      tell('options_undone');
      if (button.hidden) said.focus();
    } catch {
      tell('options_notSaved');
    }
    show(await loadSettings());
  };
  button.addEventListener('click', undo);
  addEventListener('keydown', (event) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    // A text field has an undo of its own.
    if (!isUndo || button.hidden || isTextField(event.target)) return;
    event.preventDefault();
    void undo();
  });

  return async (changing, told = 'options_saved') => {
    try {
      const made = await change(changing);
      if (isChange(made)) done.push(made);
      tell(told);
    } catch {
      tell('options_notSaved');
    }
    show(await loadSettings());
  };
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && (target.type === 'text' || target.type === 'search');
}
