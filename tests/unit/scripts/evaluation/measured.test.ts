import { describe, expect, it } from 'vitest';
import { alone, measuredRow } from '../../../../scripts/evaluation/measured.ts';
import { answer, listing, look, name } from './pictures.ts';

describe('a measured row', () => {
  it('tells what every sensitivity would do, and keeps the published fields', () => {
    expect(measuredRow(listing, answer(look('likely')), 'balanced')).toEqual({
      file: 'a/scan.jpg',
      kind: 'jpeg',
      level: 'pass',
      findings: [
        { detector: 'appearance', group: 'file', strength: 'likely', medical: true, identifying: false },
      ],
      ms: 20,
      class: 'xray',
      source: 'somewhere',
      origin: 'other source',
      levels: { relaxed: 'pass', balanced: 'warn', strict: 'warn' },
      called: 'found_kindXray',
      where: 'picture',
    });
  });

  it('does not count the name of the file', () => {
    const { levels, called } = measuredRow(listing, answer(name), 'strict');
    expect(levels).toEqual({ relaxed: 'pass', balanced: 'pass', strict: 'pass' });
    expect(called).toBeUndefined();
  });

  it('says what is wrong at the sensitivity that was asked for', () => {
    const photo = { ...listing, shows: 'photo' };
    const unknown = { ...listing, shows: 'planted' };
    expect(measuredRow(listing, answer(look('likely')), 'relaxed').wrong).toBe('miss');
    expect(measuredRow(listing, answer(look('likely')), 'balanced').wrong).toBeUndefined();
    expect(measuredRow(photo, answer(look('hint')), 'strict').wrong).toBe('false alarm');
    expect(measuredRow(photo, answer(look('hint')), 'balanced').wrong).toBeUndefined();
    expect(measuredRow(unknown, answer(look('strong')), 'balanced').wrong).toBeUndefined();
  });
});

describe('a file of a batch', () => {
  it('gets the verdict that it would get alone', () => {
    // Beside a scan, a file that cannot be checked is asked about; by itself it is noted.
    const beside = { ...answer(), level: 'warn', unchecked: true, error: 'unreadable' } as const;
    expect(alone(beside, 'balanced')).toMatchObject({ level: 'note', unchecked: true });
    expect(alone(beside, 'relaxed')).toMatchObject({ level: 'pass', unchecked: true });
    expect(alone(answer(look('likely')), 'balanced').level).toBe('warn');
    expect(alone(answer(), 'strict')).toEqual(answer());
  });
});
