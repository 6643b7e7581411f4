/** pdf.js as we ship it. */
import { replacing } from './replacing.ts';

/** What one stream of a file may unpack to: pdf.js knows no bound; bytes. A page scanned at 400 dots an inch is less. */
const LARGEST_STREAM = 2 ** 26;
/** And the words and lines of a page: what is longer, nobody reads to its end; bytes. */
const LARGEST_PAGE = 2 ** 24;
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
    `ensureBuffer(requested) {\n    if (requested > (this.most ?? ${LARGEST_STREAM})) throw new Error("Too large");`,
  ],
  [
    /pdf\.worker\.mjs$/,
    /(const content = await this\.pdfManager\.ensure\(this, "content"\);)/g,
    `$1\n    for (const part of [content].flat()) if (part instanceof DecodeStream) part.most = ${LARGEST_PAGE};`,
  ],
  [
    /pdf\.worker\.mjs$/,
    /(new StreamsSequenceStream\(content, this\.#onSubStreamError\.bind\(this\)\))/g,
    `Object.assign($1, { most: ${LARGEST_PAGE} })`,
  ],
  // Not even where errors are passed over.
  [
    /pdf\.worker\.mjs$/,
    /(#onSubStreamError\(reason, objId\) \{\s+if \(this\.evaluatorOptions\.ignoreErrors)/g,
    '$1 && reason.message !== "Too large"',
  ],
  [
    /pdf\.worker\.mjs$/,
    /if \(self\.options\.ignoreErrors(?=\) \{\s+warn\(`getTextContent - ignoring XObject:)/g,
    '$& && reason.message !== "Too large"',
  ],
  [
    /pdf\.worker\.mjs$/,
    /warn\(`getTextContent - ignoring errors during [^;]+;\s+flushTextContentItem\(\);\s+closePendingMarkedContentItems\(\);\s+enqueueChunk\(\);/g,
    '$&\n        if (reason.message === "Too large") throw reason;',
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
  // What is drawn from a decoder's frame, Chromium keeps until the worker ends: 35 MB a page.
  [
    /pdf\.worker\.mjs$/,
    /return \(await decoder\.decode\(\)\)\.image;/g,
    'const { image } = await decoder.decode();\n      return await createImageBitmap(image).finally(() => image.close());',
  ],
  [/pdf\.worker\.mjs$/, /bitmap\.displayWidth \?\? width/g, 'bitmap.width'],
  [/pdf\.worker\.mjs$/, /bitmap\.displayHeight \?\? height/g, 'bitmap.height'],
  [/pdf\.worker\.mjs$/, /if \(await ImageResizer\.canUseImageDecoder\)/g, 'if (false)'],
  // Who asks only what is drawn where needs no image unpacked; a mask of one dot fills an area, and is no image.
  [
    /pdf\.worker\.mjs$/,
    /(const imageMask = dict\.get\("IM", "ImageMask"\) \|\| false;)(?=\s+let imgData, fn, args;)/g,
    `$1
    const isOneDot = imageMask && w * h === 1;
    if (operatorList._streamSink && !(operatorList.optimizer instanceof QueueOptimizer) && !isOneDot) {
      if (imageMask) operatorList.addImageOps(OPS.paintImageMaskXObject, [{ width: w, height: h }], optionalContent);
      else operatorList.addImageOps(OPS.paintImageXObject, ["", w, h], optionalContent);
      return;
    }`,
  ],
  // A large image of one bit a pixel is halved as others are, not unpacked to 32 first.
  [/pdf\.worker\.mjs$/, /if \(kind && (?=drawWidth === originalWidth)/g, 'if (kind && !mustBeResized && '],
  [
    /pdf\.worker\.mjs$/,
    /if \(isOffscreenCanvasSupported\) \{\s+if \(ImageResizer\.needsToBeResized\(width, height\)\) \{(?=\s+const data = new Uint8ClampedArray)/g,
    'if (isOffscreenCanvasSupported && !ImageResizer.needsToBeResized(width, height)) {\n      if (false) {',
  ],
]);
