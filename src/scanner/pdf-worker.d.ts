/** Puts itself where the other half of pdf.js looks for it, and so needs no thread of its own. */
declare module 'pdfjs-dist/build/pdf.worker.mjs' {}
