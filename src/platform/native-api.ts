/**
 * Stands in for webextension-polyfill in the content scripts, whose every byte is paid on every page load: what
 * they ask of the API, browsers answer with promises themselves, from the versions that the manifest asks for.
 */
import type { Browser } from 'webextension-polyfill';

const names = globalThis as unknown as { browser?: Browser; chrome?: Browser };

export default (names.browser ?? names.chrome) as Browser;
