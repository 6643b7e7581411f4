/** The service worker of Chromium, whose scanner lives in an offscreen document. */
import { wakeOffscreenPage } from '../platform/offscreen.ts';
import { startBackground } from './index.ts';

startBackground(wakeOffscreenPage);
