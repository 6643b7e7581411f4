/** What stands on a made picture, and where: `OUT/gold.json`. */
import type { Ground } from './grounds.ts';
import type { Polarity } from './layouts/layout.ts';
import type { Script } from './people.ts';
import type { Box, Font, Is } from './sheet.ts';

/** A piece of text that was drawn, in pixels of the finished picture. */
export interface GoldBox extends Box {
  text: string;
  is: Is;
  /** Whether that kind of text leads to a person. */
  identifying: boolean;
}

/** What the file's own header or metadata says. */
export interface GoldHeader {
  kind: 'dicom' | 'xmp';
  name: string;
  patientId: string;
  /** The header's name stands on the picture as well. */
  namePrinted: boolean;
}

export interface GoldPicture {
  /** Relative to the folder of the corpus. */
  path: string;
  identifying: boolean;
  background: Ground;
  layout: string;
  /** In pixels, see `Lettering`; 0 without text. */
  size: number;
  polarity: Polarity;
  font: Font | 'none';
  /** `png`, `webp`, `dicom`, or `jpeg` with its range of qualities. */
  compression: string;
  script: Script;
  width: number;
  height: number;
  boxes: GoldBox[];
  header?: GoldHeader;
}
