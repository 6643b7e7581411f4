/** The repository tests itself. Each rule says what to do, and is shown that it can catch what it is for. */
import { describe, expect, it } from 'vitest';
import { codeRules } from './architecture/code-rules.ts';
import { localeRules } from './architecture/locale-rules.ts';
import { translationRules } from './architecture/translation-rules.ts';
import { plant, readTree } from './architecture/tree.ts';

const tree = readTree(['src'], ['manifest.json']);

describe.each([...codeRules, ...localeRules, ...translationRules])('$name', ({ problems, planted }) => {
  it('holds', () => {
    expect(problems(tree)).toEqual([]);
  });

  it('would be noticed', () => {
    const known = problems(tree);
    const found = problems(plant(tree, planted)).filter((problem) => !known.includes(problem));
    expect(found.join('\n')).toContain('planted');
  });
});
