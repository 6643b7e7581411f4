/**
 * The policy of a hospital that is made up: what the ready files in `policies/` say until an administrator edits them.
 * All is locked by which people could weaken it.
 */
export const EXAMPLE = {
  addedSites: ['forum.example'],
  approvedSites: ['pacs.hospital.example', 'portal.hospital.example'],
  sensitivity: 'strict',
  asksFirst: true,
  detectors: { appearance: true },
  languages: ['deu'],
  country: 'auto',
  onFailure: 'ask',
  onTimeout: 'ask',
  locked: [
    'sensitivity',
    'asksFirst',
    'detectors',
    'languages',
    'onFailure',
    'onTimeout',
    'sitesOff',
    'pauses',
    'quietSites',
  ],
  message: 'Pictures of patients stay in the hospital. Please use the portal.',
  contact: 'mailto:it@hospital.example',
  allowSendAsIs: true,
};

/** Ids that the stores give, and how each browser is told to install from its store. */
export interface Chromium {
  name: string;
  /** To be replaced by the 32 letters that the store shows in the extension's address. */
  id: string;
  /** Below `HKEY_LOCAL_MACHINE\SOFTWARE\Policies`. */
  registry: string;
  /** Preference domain of macOS. */
  domain: string;
  settings: Record<string, string>;
}

export const CHROME: Chromium = {
  name: 'Chrome',
  id: 'CHROME_EXTENSION_ID',
  registry: 'Google\\Chrome',
  domain: 'com.google.Chrome',
  settings: {
    installation_mode: 'force_installed',
    update_url: 'https://clients2.google.com/service/update2/crx',
    toolbar_pin: 'force_pinned',
  },
};

export const EDGE: Chromium = {
  name: 'Edge',
  id: 'EDGE_EXTENSION_ID',
  registry: 'Microsoft\\Edge',
  domain: 'com.microsoft.Edge',
  settings: {
    installation_mode: 'force_installed',
    update_url: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
    toolbar_state: 'force_shown',
  },
};
