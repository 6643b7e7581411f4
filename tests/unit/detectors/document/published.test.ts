import { expect, it } from 'vitest';
import { isPublished } from '../../../../src/detectors/document/published.ts';
import { ORDINARY_FILES } from '../../../fixtures/documents/ordinary.ts';
import { madePapers } from '../../../fixtures/documents/papers.ts';

it('knows articles and books by what only they have', () => {
  const article =
    'Abstract\nWe present a case.\nFigure 1 shows the scan.\nSmith et al. found the same.\n\nReferences\n1. doi:10.1000/182';
  expect(isPublished(article)).toBe(true);
  expect(isPublished('1 References\nÄhnlich berichten Meier et al. (2019).')).toBe(true);
  expect(isPublished('ISBN 978-3-16-148410-0\nAbb. 3: Das Becken')).toBe(true);
});

it('takes no letter about somebody for one', () => {
  const taken = madePapers(2).filter(({ text }) => isPublished(text));
  expect(taken.map(({ id }) => id)).toEqual([]);
  expect(isPublished('Letter from Dr. Doe\nFig. 1: your knee')).toBe(false);
  expect(Object.values(ORDINARY_FILES).filter(isPublished).length).toBeLessThan(5);
});
