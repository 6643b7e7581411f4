/** FreeSurfer's MGH (surfer.nmr.mgh.harvard.edu/fswiki/FsTutorial/MghFormat): numbers first, texts at the end. */
import { bigEndian } from '../../bytes.ts';
import type { Source } from '../../dicom/bytes.ts';
import { Stop } from '../../errors.ts';
import { fieldsOf, type Header } from '../header.ts';
import { printableRuns } from './printable.ts';

const HEADER = 284;
/** Bytes of a voxel by type: unsigned char, int, float, short. */
const VOXEL: Record<number, number> = { 0: 1, 1: 4, 3: 4, 4: 2 };
/** The commands by which it was made stand here, with folders of people's names; bytes. */
const LONGEST_TAIL = 16 * 1024;
const SHORTEST = 8;

export async function mghHeader(file: Source): Promise<Header> {
  const start = (await file.read(0, HEADER)).slice();
  if (start.length < HEADER) throw new Stop('cut-off');
  const [width = 0, height = 0, depth = 0, frames = 0] = [4, 8, 12, 16].map((at) => bigEndian(start, at, 4));
  const end = HEADER + width * height * depth * frames * (VOXEL[bigEndian(start, 20, 4)] ?? 0);
  const view = new DataView(start.buffer);
  const hasSpacing = bigEndian(start, 28, 2) === 1;
  return {
    fields: fieldsOf(await commands(file, end)),
    voxels: [width, height, depth],
    ...(hasSpacing && { spacing: [30, 34, 38].map((at) => view.getFloat32(at)) }),
  };
}

/** Texts behind the voxels. Of a file that is still packed they lie further away than anybody unpacks. */
async function commands(file: Source, end: number): Promise<[string, string][]> {
  try {
    const tail = await file.read(end, LONGEST_TAIL);
    return printableRuns(tail, SHORTEST).map((run): [string, string] => ['command', run]);
  } catch (error) {
    if (error instanceof Stop) return [];
    throw error;
  }
}
