/** Recordings of the body's signals. Their samples are zeros. */
import { edf, JANE_DOE, SIGNALS, scp } from '../../tests/fixtures/recordings/recordings.ts';
import type { Kind } from './kind.ts';

export const RECORDINGS: readonly Kind[] = [
  {
    kind: 'edf',
    is: ['edf'],
    name: 'night.edf',
    make: () => edf({ signals: SIGNALS.sleep }),
    hostile: [
      { what: '9,999 signals', make: () => edf({ signals: Array.from({ length: 9_999 }, () => 'EEG') }) },
    ],
  },
  { kind: 'bdf', is: ['edf'], name: 'eeg.bdf', make: () => edf({ isBdf: true }) },
  {
    kind: 'scp-ecg',
    is: ['scp'],
    name: 'ecg.scp',
    make: () => scp(),
    hostile: [
      {
        what: 'a name of 65,000 signs',
        make: () => scp({ ...JANE_DOE, 0: `${'Doe '.repeat(16_250)}\0` }),
      },
    ],
  },
];
