/** Programs of the system that know nothing of us: what they see in a copy, and in its original. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MOST_OUTPUT = 1024 * 1024 * 1024;
/** ImageMagick, DCMTK and ExifTool. */
const WANTED = ['convert', 'identify', 'dcmj2pnm', 'dcml2pnm', 'dcmdump', 'exiftool'] as const;

/** Red, green and blue. */
interface Rgb {
  width: number;
  height: number;
  data: Uint8Array;
}

export interface OtherPrograms {
  /** Those that are not there. */
  missing: string[];
  /** The first picture of a file, upright and on white; nothing where it cannot be opened. */
  picture(path: string): Promise<Rgb | undefined>;
  /** The first frame of a DICOM file, through the file's first window; nothing where it cannot be opened. */
  dicom(path: string): Promise<Rgb | undefined>;
  /** What ExifTool finds that is no property of the pixels or of the disk; nothing where it is missing. */
  metadata(path: string): Promise<string[] | undefined>;
  close(): Promise<void>;
}

export async function findOtherPrograms(): Promise<OtherPrograms> {
  const there = await Promise.all(WANTED.map((program) => runs('which', [program])));
  const missing = WANTED.filter((_, index) => !there[index]);
  const has = (program: (typeof WANTED)[number]) => !missing.includes(program);
  const folder = await mkdtemp(join(tmpdir(), 'lead-apron-copies-'));
  return {
    missing,
    picture: async (path) => (has('convert') && has('identify') ? decoded(path) : undefined),
    async dicom(path) {
      if (!has('dcmdump') || !has('convert')) return undefined;
      const target = join(folder, 'frame.pnm');
      const shown = async (wishes: readonly string[]): Promise<Rgb | undefined> => {
        for (const program of ['dcmj2pnm', 'dcml2pnm'] as const) {
          if (has(program) && (await runs(program, ['-q', '+F', '1', ...wishes, path, target])))
            return decoded(target);
        }
        return undefined;
      };
      const { first, bits, hasPadding } = await windowOf(path);
      if (first) return (await shown(first)) ?? shown([]);
      if (bits !== 8) return hasPadding ? undefined : shown(['+Wm']);
      const plain = await shown(['-W']);
      const isDark = plain?.data.every((value) => value < DARK);
      if (isDark) return hasPadding ? undefined : shown(['+Wm']);
      return plain;
    },
    async metadata(path) {
      if (!has('exiftool')) return undefined;
      const { stdout } = await run('exiftool', ['-a', '-G1', '-s', path]);
      return stdout
        .split('\n')
        .filter((line) => line !== '' && !/^\[(System|File|ExifTool|PNG|JFIF|Composite)\]/.test(line));
    },
    close: () => rm(folder, { recursive: true }),
  };
}

function runs(program: string, args: readonly string[]): Promise<boolean> {
  return run(program, args).then(
    () => true,
    () => false,
  );
}

async function decoded(path: string): Promise<Rgb | undefined> {
  const upright = [`${path}[0]`, '-auto-orient', '-background', 'white', '-alpha', 'remove'];
  const target = ['-colorspace', 'sRGB', '-depth', '8'];
  const options = { encoding: 'buffer', maxBuffer: MOST_OUTPUT } as const;
  try {
    const { stdout: size } = await run('convert', [...upright, '-format', '%w %h', 'info:']);
    const [width = 0, height = 0] = size.split(' ').map(Number);
    const { stdout } = await run('convert', [...upright, ...target, 'rgb:-'], options);
    return stdout.length === width * height * 3 ? { width, height, data: stdout } : undefined;
  } catch {
    return undefined;
  }
}

/** Eight bits that are all darker than this are stretched by our decoder. */
const DARK = 64;

/** What a DICOM file says of the window it is to be seen through. */
interface Window {
  /** The first, as DCMTK is asked for it. */
  first?: string[];
  /** Allocated for a sample. */
  bits: number;
  /** Some values are no part of the picture: which range is stretched then, each program decides for itself. */
  hasPadding: boolean;
}

async function windowOf(path: string): Promise<Window> {
  const tags = ['0028,1050', '0028,1051', '0028,0100', '0028,0120'].flatMap((tag) => ['+P', tag]);
  const { stdout } = await run('dcmdump', ['-q', ...tags, path]).catch(() => ({ stdout: '' }));
  const first = (tag: string) => new RegExp(`\\(${tag}\\) DS \\[([^\\]\\\\]+)`).exec(stdout)?.[1]?.trim();
  const [centre, width] = [first('0028,1050'), first('0028,1051')];
  return {
    ...(centre && Number(width) > 0 && { first: ['+Ww', centre, `${width}`] }),
    bits: Number(/\(0028,0100\) US (\d+)/.exec(stdout)?.[1]),
    hasPadding: stdout.includes('(0028,0120)'),
  };
}
