/** A DICOM copy as a file (PS3.10), by dcmjs. */
import { data } from 'dcmjs';
import type { Values } from './allowed.ts';
import { dataSetOf, type Making, type PixelBlock } from './data-set.ts';

const PIXEL_DATA = '7FE00010';

/** @param values what the original's header says */
export async function writeDicom(values: Values, pixels: PixelBlock, making: Making): Promise<ArrayBuffer> {
  const { meta, elements } = await dataSetOf(values, pixels, making);
  const file = new data.DicomDict(meta);
  file.dict = {
    ...elements,
    [PIXEL_DATA]: { vr: pixels.allocated === 16 ? 'OW' : 'OB', Value: [pixels.bytes.buffer] },
  };
  return file.write();
}
