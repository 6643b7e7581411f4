/** The DICOM detector: reads the header, never the pixels, and says what is in it. See README.md. */
import type { ByteReader, Detector, UncheckedReason } from '../../types.ts';
import { Stop } from '../errors.ts';
import { dataSetOf } from './data-set.ts';
import { findingsOf } from './findings.ts';
import { Values } from './values.ts';
import { walk } from './walk.ts';

export { contents } from './contents.ts';

async function read(file: ByteReader, values: Values): Promise<UncheckedReason | undefined> {
  try {
    const { window, start, encoding } = await dataSetOf(file, values);
    return (await walk(window, start, encoding, values)).flaw;
  } catch (error) {
    if (error instanceof Stop) return error.reason;
    throw error;
  }
}

/** What the header says, also of a file that ends or breaks off early. */
export async function headerOf(file: ByteReader): Promise<{ values: Values; unchecked?: UncheckedReason }> {
  const values = new Values();
  const unchecked = await read(file, values);
  return { values, ...(unchecked && { unchecked }) };
}

export const dicom = {
  id: 'dicom',
  accepts: (kind) => kind === 'dicom',
  async examine({ bytes }) {
    const { values, ...flaw } = await headerOf(bytes);
    return { findings: findingsOf(values), exams: values.exams.all, ...flaw };
  },
} satisfies Detector;
