import { defineConfig } from 'vitest/config';

export default defineConfig({
  // pdf.js for browsers as new as ours speaks more than the oldest Node we test with.
  resolve: {
    alias: [
      { find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.mjs' },
      { find: 'pdfjs-dist/build/pdf.worker.mjs', replacement: 'pdfjs-dist/legacy/build/pdf.worker.mjs' },
    ],
  },
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'],
    // The real reader of print takes seconds where the machine is busy. Tests of how long things take say so themselves.
    testTimeout: 60_000,
    // As many as the smallest machine has cores, and modules loaded once: a third of the time went into loading them.
    maxWorkers: 2,
    isolate: false,
  },
});
