import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusOptions } from '../../../../scripts/text-corpus/command-line.ts';

const NOWHERE = '/nowhere/at/all';

describe('the command line', () => {
  it('takes a seed, a number of pictures and folders', () => {
    const command = corpusOptions(['out', '--seed', '7', '--count', '20', '--json', 'a.json'], NOWHERE);
    expect(command).toEqual({
      options: { seed: 7, count: 20 },
      positionals: ['out'],
      json: resolve('a.json'),
    });
  });

  it('draws on the pictures beside the checkout where there are some, unless told of others', () => {
    expect(corpusOptions(['--seed', '1'], tmpdir()).options.backgrounds).toBe(tmpdir());
    const named = corpusOptions(['--seed', '1', '--backgrounds', import.meta.dirname], tmpdir());
    expect(named.options.backgrounds).toBe(import.meta.dirname);
  });

  it('makes only pictures whose file knows the name, or only those without text', () => {
    for (const only of ['header', 'no-text'] as const) {
      expect(corpusOptions(['--seed', '1', '--only', only], NOWHERE).options).toMatchObject({ only });
    }
  });

  it.each([
    [[], '--seed is a whole number'],
    [['--seed', 'x'], '--seed is a whole number'],
    [['--seed', '-1'], 'argument'],
    [['--seed', '1', '--count', '0'], '--count is at least 1'],
    [['--seed', '1', '--backgrounds', NOWHERE], 'There is no folder'],
    [['--seed', '1', '--only', 'faces'], '--only is header or no-text'],
    [['--seed', '1', '--unknown'], 'Unknown option'],
  ])('refuses %j', (args, why) => {
    expect(() => corpusOptions(args, NOWHERE)).toThrow(why);
  });
});
