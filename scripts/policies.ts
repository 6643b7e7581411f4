/** `npm run policies`: the ready policy files in `policies/`, made from the schema and an example. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { policyFiles } from './policies/files.ts';

for (const [path, content] of Object.entries(policyFiles())) {
  const file = join(import.meta.dirname, '..', 'policies', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
