/** Whose studies a data set tells of: its own, and in the directory of a disc those of every record (PS3.3 F.3). */
import { type Exams, folded, joined, MOST_EXAMS, type Person } from '../exams.ts';
import { worthOf } from './judge.ts';
import type { Scope } from './walk.ts';

const STUDY = '0020000D';
const NAME = '00100010';
const ID = '00100020';
const BIRTH_DATE = '00100030';
const DIRECTORY_RECORDS = '00041220';

const NOBODY: Person = { name: '', birthDate: '', id: '' };

/** Hears each text of a data set with where it stands. */
export class ExamList {
  readonly #people = new Map<Scope, Person>();
  readonly #studies = new Set<string>();

  /**
   * @param path tags, outermost first; sequences that only refer to other people and studies are passed over
   * @param scope the item it stands in: what belongs to one person stands together
   */
  hear(path: readonly string[], scope: Scope, text: string): void {
    const [outer, inner = outer] = path;
    if (path.length > 2 || (path.length === 2 && outer !== DIRECTORY_RECORDS)) return;
    if (inner === STUDY && this.#studies.size <= MOST_EXAMS) this.#studies.add(text);
    if (inner === NAME && isReal(text, 'PN')) this.#tell(scope, { name: folded(text) });
    if (inner === ID && isReal(text, 'LO')) this.#tell(scope, { id: folded(text) });
    if (inner === BIRTH_DATE && isReal(text, 'DA')) this.#tell(scope, { birthDate: dayOf(text) });
  }

  get all(): Exams {
    const people = [...this.#people.values()].filter(({ name, id }) => name || id);
    return joined([{ people, studies: [...this.#studies] }]);
  }

  #tell(scope: Scope, part: Partial<Person>): void {
    const known = this.#people.get(scope);
    if (!known && this.#people.size > MOST_EXAMS) return;
    this.#people.set(scope, { ...(known ?? NOBODY), ...part });
  }
}

/** Old files write `1976.04.12` (PS3.5 6.2, DA). */
function dayOf(text: string): string {
  return text.replace(/\D/g, '').slice(0, 8);
}

function isReal(text: string, vr: string): boolean {
  return worthOf(text, vr, true) !== 'nothing';
}
