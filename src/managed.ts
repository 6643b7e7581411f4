/** What a hospital's policy says of the extension. */
import type { Settings } from './types.ts';

/** From the browser's managed storage. */
export interface Managed {
  /** Settings that the person cannot change. */
  locked: readonly (keyof Settings)[];
  /** Hosts on which nothing is held: the hospital has approved them. */
  approvedSites: readonly string[];
  /** The hospital's own words in the warning. */
  message?: string;
  /** Where to ask: an `https:` or `mailto:` address. */
  contact?: string;
  /** Whether "Send as it is" is offered. */
  allowsSend: boolean;
}
