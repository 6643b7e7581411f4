import { describe, expect, it } from 'vitest';
import { askPapers, type PaperSet, ratesOf } from '../../../../scripts/evaluation/papers.ts';

/** Shares of 1: what was measured (docs/papers.md), rounded down. All but the first were never read by who makes rules. */
const LEAST: Readonly<Record<PaperSet, { warned: number; named: number; wronglyWarned: number }>> = {
  known: { warned: 0.99, named: 0.95, wronglyWarned: 0 },
  'held-out': { warned: 0.96, named: 0.89, wronglyWarned: 0.034 },
  fresh: { warned: 0.84, named: 0.95, wronglyWarned: 0.005 },
  last: { warned: 0.82, named: 0.96, wronglyWarned: 0 },
};

describe.each(['known', 'held-out', 'fresh', 'last'] as const)(
  'papers by writers who never saw our rules: %s',
  (set) => {
    it('are warned of, and whose they are is told, as often as was measured; others are left alone', async () => {
      const { warned, named, wronglyWarned } = ratesOf(await askPapers(set));
      expect(warned).toBeGreaterThanOrEqual(LEAST[set].warned);
      expect(named).toBeGreaterThanOrEqual(LEAST[set].named);
      expect(wronglyWarned).toBeLessThanOrEqual(LEAST[set].wronglyWarned);
    });
  },
);
