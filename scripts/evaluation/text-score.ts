/**
 * What the extension said of a made picture, against what stands on it.
 *
 * A picture counts as found when a finding of the detector `burned-in-text` came that is identifying. A gold box counts
 * as found when the place of such a finding covers at least half of the box's area, or the middle of the box lies in
 * it. A picture without anything that leads to a person is wrongly called identifying when such a finding came at all.
 */
import type { CheckResult } from '../../src/pages/check/result.ts';
import type { Place } from '../../src/types.ts';
import type { GoldBox, GoldPicture } from '../text-corpus/gold.ts';

type Findings = readonly Pick<
  CheckResult['findings'][number],
  'detector' | 'label' | 'identifying' | 'place'
>[];

export interface Scored {
  gold: GoldPicture;
  /** Something that leads to a person was read. */
  called: boolean;
  /** Those of the gold boxes that lead to a person, and whether each was found. */
  boxes: { box: GoldBox; found: boolean }[];
  /** It was said that the name of the file's own header is printed as well. */
  namePrinted: boolean;
}

const NAME_PRINTED = 'found_nameAlsoPrinted';
const HALF = 0.5;

/** @param findings none when the extension gave no answer: then nothing was found */
export function scoreOf(gold: GoldPicture, findings: Findings): Scored {
  const printed = findings.filter(({ detector }) => detector === 'burned-in-text');
  const naming = printed.filter(({ identifying }) => identifying);
  const places = naming.flatMap(({ place }) => (place ? [place] : []));
  return {
    gold,
    called: naming.length > 0,
    boxes: gold.boxes
      .filter(({ identifying }) => identifying)
      .map((box) => ({ box, found: places.some((place) => covers(place, box, gold)) })),
    namePrinted: printed.some(({ label }) => label === NAME_PRINTED),
  };
}

function covers(place: Place, box: GoldBox, picture: GoldPicture): boolean {
  const [left, right] = [place.x * picture.width, (place.x + place.width) * picture.width];
  const [top, bottom] = [place.y * picture.height, (place.y + place.height) * picture.height];
  const across = Math.min(right, box.x + box.width) - Math.max(left, box.x);
  const down = Math.min(bottom, box.y + box.height) - Math.max(top, box.y);
  if (across > 0 && down > 0 && across * down >= HALF * box.width * box.height) return true;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return left <= x && x <= right && top <= y && y <= bottom;
}
