/** docs/words.md: how hard the English words are to read, string by string. */
import { ABOVE, GROUPS, LABEL_WORDS } from './groups.ts';
import type { Measured } from './measure.ts';

export function wordsDocument(all: readonly Measured[]): string {
  const shown = GROUPS.map((group) => ({ group, own: all.filter((one) => one.group === group) }));
  return `${[
    '# The words, measured',
    'Written by `npm run words` from [the English words](../src/_locales/en/messages.json). A test fails where a string is above its ceiling, and where this page is not what the command writes.',
    `The grade is that of Flesch and Kincaid: years at a US school. Labels of ${LABEL_WORDS} words or fewer have none, nor have names of journals and offices. A value (\`$SITE$\`) counts as one short word. The warning as a whole, 60 words at most, is measured by the tests of \`src/explain.ts\`.`,
    table([
      ['Where', 'Strings', 'Ceiling: words a sentence', 'Longest', 'Ceiling: grade', 'Highest'],
      ...shown.map(({ group, own }) => [
        group.name,
        String(own.length),
        String(group.words),
        String(Math.max(0, ...own.map(({ longest }) => longest))),
        asText(group.grade),
        asText(highest(own)),
      ]),
    ]),
    'Above a ceiling, with the reason:',
    Object.entries(ABOVE)
      .map(([key, why]) => `- \`${key}\`: ${why}`)
      .join('\n'),
    ...shown.flatMap(({ group, own }) => [
      `## ${group.name}`,
      table([
        ['Key', 'Words', 'Longest sentence', 'Grade'],
        ...own.map(({ key, words, longest, grade }) => [
          `\`${key}\``,
          String(words),
          String(longest),
          asText(grade),
        ]),
      ]),
    ]),
  ].join('\n\n')}\n`;
}

function highest(own: readonly Measured[]): number | undefined {
  const grades = own.flatMap(({ grade }) => grade ?? []);
  return grades.length > 0 ? Math.max(...grades) : undefined;
}

function asText(grade: number | undefined): string {
  return grade === undefined ? '–' : String(grade);
}

function table([head = [], ...rows]: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
