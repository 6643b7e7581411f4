/**
 * The WebExtension API under one name for all browsers. Only files in this folder may import it, so that
 * everything else runs in a test without a browser. In the content scripts the build puts `native-api.ts` in the
 * library's place.
 */
import browser from 'webextension-polyfill';

export { browser };
