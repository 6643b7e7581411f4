/** Which browser's menus to speak of. Pure. */

export type Which = 'chromium' | 'edge' | 'firefox' | 'phone';

/** @param userAgent as browsers say it; what is made of Chromium and is not Edge counts as Chrome */
export function whichBrowser(userAgent: string): Which {
  if (/Firefox\//.test(userAgent)) return /Android/.test(userAgent) ? 'phone' : 'firefox';
  return /\bEdg\//.test(userAgent) ? 'edge' : 'chromium';
}
