import { expect, it } from 'vitest';
import { staleSites } from '../../../scripts/stale-sites.ts';
import type { Site } from '../../../src/sites/site.ts';

const site = (id: string, read?: string): Site => ({
  id,
  name: id,
  kind: 'social',
  hosts: [`${id}.example`],
  ...(read !== undefined && { read }),
});

it('lists what was read more than 270 days ago, the oldest first, and the undated apart', () => {
  const today = new Date('2026-11-21T12:00:00Z');
  const sites = [
    site('fresh', '2026-02-24'),
    site('due', '2026-02-23'),
    site('older', '2024-01-01'),
    site('none'),
  ];
  const { old, undated } = staleSites(sites, today);
  expect(old.map(({ site: { id }, days }) => [id, days])).toEqual([
    ['older', 1055],
    ['due', 271],
  ]);
  expect(undated.map(({ id }) => id)).toEqual(['none']);
});
