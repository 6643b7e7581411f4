/** What was recorded, by what its signals are called (EDF+ standard texts: edfplus.info/specs/edftexts.html). */
import type { Content } from '../document/details.ts';

const BRAIN = /^EEG\b|(?:^|[\s-])(?:Fp[12z]|F[3478z]|C[34z]|P[34z]|O[12z]|T[3-8])(?:$|[\s-])/i;
const EYES = /^(?:EOG|LOC|ROC|E[12]\b)/i;
const MUSCLES = /^(?:EMG|chin|submental)/i;
const BREATH =
  /air\s?flow|^flow|nasal|^resp|thor|abdo|^chest|sa\s?o2|sp\s?o2|snor|cpap|^mask|^leak|^leg|^position|body pos/i;
const HEART = /\bE[CK]G|^(?:III?|aV[RLF]|V[1-6])$/i;
/** Electrodes of the brain, and signals of breath, that make a recording one of it. */
const [MANY, SOME] = [4, 2];

export function recordedIn(labels: readonly string[]): Content {
  const count = (pattern: RegExp) => labels.filter((label) => pattern.test(label)).length;
  const isOfSleep = count(BREATH) >= SOME || (count(BRAIN) > 0 && count(EYES) > 0 && count(MUSCLES) > 0);
  if (isOfSleep) return 'found_sleepRecording';
  if (count(BRAIN) >= MANY || labels.some((label) => /^EEG\b/i.test(label))) return 'found_brainWaves';
  return count(HEART) > 0 ? 'found_heartTrace' : 'found_kindSignal';
}
