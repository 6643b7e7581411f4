/** pdf.js as we ship it. */
import { replacing } from './replacing.ts';

/** What one stream of a file may unpack to: pdf.js knows no bound; bytes. A page scanned at 400 dots an inch is less. */
const LARGEST_STREAM = 2 ** 26;
/** How long what is drawn on a page may be gone through: pdf.js lets nobody in between; milliseconds. */
const LONGEST_LOOK = 2_000;
/**
 * pdf.js's ways to the net, none of which ours takes; how it would take our worker for its own; and where it unpacks
 * whatever comes, and goes on however long it takes.
 */
export const pdfAsShipped = replacing('pdfjs-dist', [
  [/pdf\.worker\.mjs$/, /this\.initializeFromPort\(self\);/g, ''],
  [/pdf(?:\.worker)?\.mjs$/, /(\bawait|\breturn|=) fetch\(/g, '$1 Promise.reject('],
  [/pdf(?:\.worker)?\.mjs$/, /new XMLHttpRequest\(\)/g, 'null'],
  // The browser's own inflater unpacks all of it before anybody can stop it.
  [/pdf\.worker\.mjs$/, /#isAsync = true;(?=\s+#decodeInJS)/g, '#isAsync = false;'],
  [
    /pdf\.worker\.mjs$/,
    /ensureBuffer\(requested\) \{(?=\s+const buffer)/g,
    `ensureBuffer(requested) {\n    if (requested > ${LARGEST_STREAM}) throw new Error("Too large");`,
  ],
  [
    /pdf\.worker\.mjs$/,
    /return this\.endTime <= Date\.now\(\);/g,
    'if (Date.now() > this.lastTime) throw new Error("Too long");\n    return this.endTime <= Date.now();',
  ],
  [
    /pdf\.worker\.mjs$/,
    /(class TimeSlotManager \{[^}]+constructor\(\) \{)/g,
    `$1\n    this.lastTime = Date.now() + ${LONGEST_LOOK};`,
  ],
]);
