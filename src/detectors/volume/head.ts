/** Does a volume show a head so finely that a face can be drawn from it? */
import type { Header } from './header.ts';

/** How such scans are called: their names, parts of the body, and the folders of studies of the brain. */
const HEAD =
  /(?<![a-z])(?:t1w?|t2w?|flair|mp2?rage|spgr|bravo|space|head|brain|skull|face|cranium|cranial|anat|sub-\w+|schadel|cerveau|cerebro)(?![a-z])/i;
/** Nothing is left of the face in these. */
const WITHOUT_FACE =
  /brain_?mask|brain_?extract|desc-brain|skull_?strip|deface|(?<![a-z])(?:bet|aseg|aparc|[dp]?seg|mask|bold|dwi|adc|func)(?![a-z])/i;
/** Slices coarser than this show no face; millimetres. */
const COARSEST = 2.5;
/** A head fits into what is covered, and a whole body does not; millimetres. */
const [LEAST, MOST] = [100, 400];
const FEWEST_SLICES = 48;

/** @param names of the file, and what its header calls it */
export function showsHead({ voxels, spacing }: Header, names: readonly string[]): boolean {
  if (!names.some((name) => HEAD.test(name)) || names.some((name) => WITHOUT_FACE.test(name))) return false;
  if (!voxels || voxels.length < 3 || Math.min(...voxels) < FEWEST_SLICES) return false;
  if (!spacing || spacing.length < 3) return true;
  return spacing.every((step, axis) => {
    const covered = step * (voxels[axis] ?? 0);
    return step <= COARSEST && covered >= LEAST && covered <= MOST;
  });
}
