/** `npm run check:sites`: the sites whose policies somebody should read again. No test: the calendar fails none. */
import { sites } from '../src/sites/index.ts';
import { staleSites } from './stale-sites.ts';

const { old, undated } = staleSites(sites, new Date());

console.log(`${sites.length} sites.\n`);
console.log(old.length === 0 ? 'None was read too long ago.' : 'Read too long ago; read the policy again:');
for (const { site, days } of old) {
  console.log(`  ${String(days).padStart(5)} days  ${site.read}  ${site.id.padEnd(16)} ${site.source ?? ''}`);
}
console.log(undated.length === 0 ? '' : '\nWithout a date; look whether the policy has one by now:');
for (const site of undated) console.log(`  ${site.id.padEnd(16)} ${site.source ?? ''}`);
