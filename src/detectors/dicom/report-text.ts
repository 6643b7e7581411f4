/** What a structured report says, as lines that a person would read (PS3.3 C.17.3). */
import { decodeText } from './charset.ts';
import { charsetOf } from './values.ts';
import type { Element } from './walk.ts';

/** A page or two, as much as the rules for print look at; characters. */
const MOST_TEXT = 20_000;

const VALUE_TYPE = '0040A040';
const CONCEPT_NAME = '0040A043';
const CODE_MEANING = '00080104';
/** What an item says, by the attributes from it to the value. Names of people (VR PN) are told by the header's rules. */
const VALUES: ReadonlySet<string> = new Set([
  '0040A120', // DateTime
  '0040A121', // Date
  '0040A160', // Text Value
  '00700006', // Unformatted Text Value: notes on pictures and on heart traces
  '0040A168 00080104', // Concept Code Sequence
  '0040A300 0040A30A', // Measured Value Sequence, Numeric Value
]);
const WANTED = new Set([
  VALUE_TYPE,
  CODE_MEANING,
  ...[...VALUES].flatMap((path) => path.split(' ').slice(-1)),
]);

/** Gathers the content items of a report as they come, each a line: what it is about, and what it says of it. */
export class ReportText {
  /** Of the items around the place where the walk is, by their depth: what each is about. */
  readonly #concepts: string[] = [];
  readonly #lines: string[] = [];
  #length = 0;

  get text(): string {
    return this.#lines.join('\n');
  }

  wants(tag: string): boolean {
    return this.#length < MOST_TEXT && WANTED.has(tag);
  }

  take({ tag, path, value, scope }: Element): void {
    const read = () =>
      decodeText(value, charsetOf(scope))
        .replace(/^[\s\0]+|[\s\0]+$/g, '')
        .slice(0, MOST_TEXT);
    const outer = path.at(-2);
    // The value type is the first element of an item, and its concept comes before its values.
    if (tag === VALUE_TYPE) this.#concepts[path.length] = '';
    else if (tag === CODE_MEANING && outer === CONCEPT_NAME) this.#startItem(path.length - 1, read());
    else if (VALUES.has(tag)) this.#say(path.length, read());
    else if (VALUES.has(`${outer} ${tag}`)) this.#say(path.length - 1, read());
  }

  #startItem(depth: number, concept: string): void {
    this.#concepts[depth] = concept;
    this.#push(concept);
  }

  /** In the line of its concept, unless that has an answer already. */
  #say(depth: number, value: string): void {
    const concept = this.#concepts[depth] ?? '';
    if (concept !== '' && this.#lines.at(-1) === concept) this.#lines.pop();
    this.#push(concept === '' ? value : `${concept}: ${value}`);
  }

  #push(line: string): void {
    this.#lines.push(line);
    this.#length += line.length;
  }
}
