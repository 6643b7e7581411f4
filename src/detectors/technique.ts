/**
 * How a medical picture was taken, as scanners and viewers write it (facts of CT, MR, ultrasound, mammography
 * and plain films). None proves anything alone: cameras have a focal length, microscopes have kilovolts.
 */
const PATTERNS: readonly RegExp[] = [
  /\bkVp\b|\b\d{2,3} ?kV\b|\bkVp? ?[:=]? ?\d{2,3}\b/i,
  /\b\d{1,4}(?:\.\d+)? ?mAs?\b|\bmAs?:? ?\d{1,4}\b/,
  /\bCTDI(?:vol)?\b/,
  /\bD[LA]P\b/,
  /\b(?:W ?\/ ?L|WW ?\/ ?W[CL]|W[WLC])\b ?[:=]? ?-?\d+|\bwindow[ /-](?:width|level|cent(?:er|re))\b/i,
  /\bW: ?\d{2,5},? L: ?-?\d+/,
  /\bT[RE] ?[:=]? ?\d+(?:\.\d+)? ?(?:ms)?\b/,
  /\b(?:slice thickness|thickness: ?[\d.]+ ?mm|Thk ?[:=]? ?\d)/i,
  /\bSe(?:ries)?(?: Nb| no\.?)?[:#] ?\d+\b|\bIm(?:age)?(?: Nb| no\.?)?[:#] ?\d+ ?(?:\/|of) ?\d+/i,
  /\b[RL] ?-? ?(?:CC|MLO)\b/,
  /\bTI[SBC] ?[:=]? ?\d\.\d\b|\bMI ?[:=]? ?\d\.\d\b/,
  /\b(?:FLAIR|STIR|DWI|T[12]W?(?:I| (?:AX|SAG|COR|TSE|FSE|SE)))\b/,
  /\b(?:AX|SAG|COR)(?:IAL|ITTAL|ONAL)?\b ?(?:T[12]|MPR|MIP|PD)\b/,
  /\b(?:Slice )?Loc(?:ation)?: ?-?\d+(?:\.\d+)? ?mm\b/,
  /\bZoom: ?\d(?:\.\d+)? ?x\b/,
  /\bD?FOV: ?\d+(?:\.\d+)? ?(?:x|mm|cm)/,
  /\b(?:Frq|FR|PRF|WF) ?[:=]? ?\d+(?:\.\d+)? ?[kM]?Hz\b/,
  /\bHounsfield\b|-?\d+ ?HU\b/,
];

/** How many kinds of technical notes a text holds; two are as good as a medical word. */
export function countTechniqueNotes(text: string): number {
  const head = text.slice(0, 20_000);
  return PATTERNS.filter((pattern) => pattern.test(head)).length;
}
