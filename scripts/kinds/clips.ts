/** Slides of the microscope, and clips, of which only what is stored beside the picture is made. */

import { headScan } from '../../src/pages/samples/head-scan.ts';
import { bytes, little } from '../../tests/fixtures/images/bytes.ts';
import { box } from '../../tests/fixtures/images/heic.ts';
import { tiff } from '../../tests/fixtures/images/tiff.ts';
import { webm } from '../../tests/fixtures/images/webm.ts';
import { riffChunk } from '../../tests/fixtures/images/webp.ts';
import { czi } from '../../tests/fixtures/slides/slides.ts';
import type { Kind } from './kind.ts';

const COMMENT = 'Exported from OsiriX, Doe^Jane';
const APERIO =
  'Aperio Image Library v12.0.15\r\n46000x32914 [0,100 46000x32814] (240x240) JPEG/RGB Q=30|AppMag = 20|Date = 12/29/23|User = jdoe|ScanScope ID = SS1302|Filename = Doe Jane 4711';

/** What a film says of itself (QuickTime File Format, user data). */
const film = (brand: string) =>
  bytes(
    box('ftyp', brand, new Uint8Array(4), brand),
    box('moov', box('udta', box('\xa9cmt', [0, COMMENT.length, 0, 0], COMMENT))),
    box('mdat', new Uint8Array(20_000)),
  );
const avi = () =>
  bytes(
    'RIFF',
    little(20_100, 4),
    'AVI ',
    riffChunk('LIST', bytes('INFO', riffChunk('ICMT', COMMENT))),
    riffChunk('LIST', bytes('movi', new Uint8Array(20_000))),
  );

export const CLIPS: readonly Kind[] = [
  {
    kind: 'svs',
    is: ['tiff'],
    name: 'slide.svs',
    make: () => bytes(tiff({ pages: [[{ tag: 270, value: APERIO }]] }), headScan(64)),
    hostile: [
      {
        what: '20,000 pages',
        make: () =>
          tiff({
            pages: Array.from({ length: 20_000 }, () => [{ tag: 270, value: 'Aperio Image Library' }]),
          }),
      },
    ],
  },
  {
    kind: 'czi',
    is: ['slide'],
    name: 'slide.czi',
    make: () => czi('<Image><AcquisitionDateAndTime>2024-02-29</AcquisitionDateAndTime></Image>', ['Label']),
  },
  { kind: 'mp4', is: ['video'], name: 'ultrasound.mp4', make: () => film('isom') },
  { kind: 'mov', is: ['video'], name: 'ultrasound.mov', make: () => film('qt  ') },
  {
    kind: 'webm',
    is: ['video'],
    name: 'ultrasound.webm',
    make: () => webm('V_VP8'),
    hostile: [{ what: 'junk without an end', make: () => webm('V_VP8', new Uint8Array(1_000_000)) }],
  },
  { kind: 'avi', is: ['video'], name: 'ultrasound.avi', make: avi },
];
