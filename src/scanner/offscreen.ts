/** The offscreen document of Chromium: the scanner's home, which leaves when nobody needs it. */
import { hostScanner } from './host.ts';

hostScanner(() => window.close()).warmUp();
