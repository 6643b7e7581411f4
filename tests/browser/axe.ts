import { createRequire } from 'node:module';
import type { Tab } from './driver.ts';

type Violations = { id: string; nodes: { html: string }[] }[];

const require = createRequire(import.meta.url);
const { source } = createRequire(require.resolve('@axe-core/playwright'))('axe-core') as { source: string };

/** Carries the whole of axe to the page, whose own policy would let no such script in. */
const runAxe = new Function(
  `${source}; return axe.run().then(({ violations }) => violations);`,
) as () => Promise<Violations>;

/** What axe finds wrong on the page as it is now, as `rule: element`; empty when nothing. */
export async function accessibilityProblems(tab: Tab): Promise<string[]> {
  const violations = (await tab.evaluate(runAxe as never)) as Violations;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
