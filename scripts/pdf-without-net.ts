/** pdf.js as we ship it. */
import type { Plugin } from 'vite';

/** pdf.js's ways to the net, none of which ours takes; and how it would take our worker for its own. */
const PDF_JS: readonly (readonly [where: RegExp, RegExp, string])[] = [
  [/pdf\.worker\.mjs$/, /this\.initializeFromPort\(self\);/g, ''],
  [/pdf(?:\.worker)?\.mjs$/, /(\bawait|\breturn|=) fetch\(/g, '$1 Promise.reject('],
  [/pdf(?:\.worker)?\.mjs$/, /new XMLHttpRequest\(\)/g, 'null'],
];
export const pdfWithoutNet: Plugin = {
  name: 'pdf-without-net',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('pdfjs-dist')) return undefined;
    return PDF_JS.filter(([where]) => where.test(id)).reduce((text, [, pattern, instead]) => {
      if (!pattern.test(text)) throw new Error(`pdf.js changed: nothing like ${pattern} in ${id}`);
      return text.replaceAll(pattern, instead);
    }, code);
  },
};
