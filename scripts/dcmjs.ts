/** dcmjs as we ship it. */
import { replacing } from './replacing.ts';

/**
 * It makes functions from text in two libraries inside it, neither of which writing a file takes: our security policy
 * forbids that, and no reviewer should have to find out that it never happens.
 */
export const dcmjsAsShipped = replacing('dcmjs', [
  [/dcmjs\.es\.js$/, /new Function\(/g, 'Object('],
  [/dcmjs\.es\.js$/, /Function\('return this'\)\(\)/g, 'globalThis'],
  // In a text, and yet no package of ours should name an address on the net.
  [/dcmjs\.es\.js$/, /https:\/\/github\.com\/dcmjs-org\//g, ''],
]);
