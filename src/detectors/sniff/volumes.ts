import { ascii, bigEndian, littleEndian, spells } from '../bytes.ts';

type Volume = 'nifti' | 'nrrd' | 'metaimage' | 'mgh' | 'par' | 'minc';

/** Formats that researchers and hospitals keep whole scans in; none of them holds anything else. */
export function sniffVolume(head: Uint8Array, size: number): Volume | undefined {
  if (isNifti(head)) return 'nifti';
  if (/^NRRD000\d/.test(ascii(head, 0, 8))) return 'nrrd';
  if (isMetaImage(head)) return 'metaimage';
  if (isMgh(head, size)) return 'mgh';
  // The header of Philips' REC, a text of its own.
  if (/^#? ?=== DATA DESCRIPTION FILE ===/.test(ascii(head, 0, 64))) return 'par';
  if (isMinc(head)) return 'minc';
  return undefined;
}

/**
 * MINC: version 1 in NetCDF's classic formats, version 2 in HDF5. All sciences use those; its own names of axes and
 * groups tell it from the rest.
 */
function isMinc(head: Uint8Array): boolean {
  const isNetCdf = spells(head, 'CDF') && [1, 2, 5].includes(head[3] ?? 0);
  if (!isNetCdf && !spells(head, '\x89HDF\r\n\x1a\n')) return false;
  const names = new TextDecoder('latin1').decode(head);
  return isNetCdf
    ? /MINC standard variable|minc_version/.test(names) && /[xyz]space/.test(names)
    : /minc-2\.0\0/.test(names);
}

/** NIfTI-1 and -2, one file or the header of a pair, and Analyze 7.5 from which they come (nifti1.h, nifti2.h). */
function isNifti(head: Uint8Array): boolean {
  return [littleEndian, bigEndian].some((number) => {
    const headerSize = number(head, 0, 4);
    if (headerSize === 540) return spells(head, 'n+2\0', 4) || spells(head, 'ni2\0', 4);
    if (headerSize !== 348) return false;
    // Analyze has no magic: `extents` must be 16384, `regular` an r, the dimensions 1 to 7.
    const analyze = number(head, 32, 4) === 16384 && spells(head, 'r', 38);
    const dimensions = number(head, 40, 2);
    const magic = spells(head, 'n+1\0', 344) || spells(head, 'ni1\0', 344);
    return magic || (analyze && dimensions >= 1 && dimensions <= 7);
  });
}

/** MetaImage (ITK): `Key = Value` lines, in any order, that say what the element data are. */
function isMetaImage(head: Uint8Array): boolean {
  const lines = ascii(head, 0, 4096);
  return (
    /^(?:ObjectType\s*=\s*Image|NDims\s*=\s*\d)\s*$/m.test(lines.slice(0, 256)) &&
    /^(?:ElementType\s*=\s*MET_|ElementDataFile\s*=\s*\S)/m.test(lines)
  );
}

/** Bytes of a voxel by FreeSurfer's type numbers: unsigned char, int, float, short. */
const MGH_VOXEL: Record<number, number> = { 0: 1, 1: 4, 3: 4, 4: 2 };
const MGH_HEADER = 284;

/** FreeSurfer's MGH: big-endian version 1, then dimensions whose voxels fit the file. */
function isMgh(head: Uint8Array, size: number): boolean {
  if (bigEndian(head, 0, 4) !== 1) return false;
  const [width = 0, height = 0, depth = 0, frames = 0, type = -1] = [4, 8, 12, 16, 20].map((offset) =>
    bigEndian(head, offset, 4),
  );
  const voxels = width * height * depth * frames * (MGH_VOXEL[type] ?? 0);
  return voxels > 0 && MGH_HEADER + voxels <= size;
}
