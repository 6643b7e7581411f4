/** A copy in the making: a picture, what a person covers on it, and the copy once there is one. Pure. */
import { placedIn } from '../explanation/marks.ts';
import type { FileDetails } from '../messages.ts';
import { begin, type Editing } from './editing.ts';
import { type CopyType, DICOM_TYPE, isPictureType } from './target.ts';

/** A picture of one frame, a sheet of them, or a DICOM file of all, in which the person found no detail left. */
export type Form = { is: 'picture' } | { is: 'sheet' } | { is: 'dicom'; confirmed: boolean };

export interface Draft {
  file: File;
  details: FileDetails;
  /** Of the copy, for its name. */
  number: number;
  /** The formats it may have. */
  types: readonly CopyType[];
  form: Form;
  /** How many pictures the file has, once one was opened. */
  frames?: number;
  /** Which of the file's pictures, from 0. */
  frame: number;
  /** Nothing until the picture was opened, where something must be covered on it. */
  editing?: Editing;
  /** Of the copy in pixels, once there was one. */
  size?: { width: number; height: number };
  /** Made of this frame with just these boxes. */
  copy?: Copied;
}

export interface Copied {
  file: File;
  /** How many areas are covered. */
  areas: number;
  /** It has fewer pixels than the file's picture. */
  isSmaller: boolean;
  /** What all detectors say of it; nothing where they gave no answer. */
  details: FileDetails | undefined;
}

/** What stands beside the picture needs no box, and what is printed gets one when its size is known. */
export function draftOf(file: File, details: FileDetails, number: number, types: readonly CopyType[]): Draft {
  const isPrinted = placedIn(details.report.findings).length > 0;
  const isOnlyDicom = !types.some(isPictureType);
  return {
    ...{ file, details, number, types, frame: 0 },
    form: isOnlyDicom ? { is: 'dicom', confirmed: false } : { is: 'picture' },
    ...(!isPrinted && { editing: begin([]) }),
  };
}

/** What the copy can be: the person chooses. */
export function formsOf({ details, types, frames = 1 }: Draft): Form['is'][] {
  const pictures: Form['is'][] = frames > 1 ? ['picture', 'sheet'] : ['picture'];
  return [
    ...(types.some(isPictureType) ? pictures : []),
    ...(details.report.kind === 'dicom' && types.includes(DICOM_TYPE) ? (['dicom'] as const) : []),
  ];
}
