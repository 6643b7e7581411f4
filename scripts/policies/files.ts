/** The ready policy files, by their paths in `policies/`. */
import manifest from '../../manifest.json' with { type: 'json' };
import { CHROME, type Chromium, EDGE, EXAMPLE } from './example.ts';
import { profile } from './profile.ts';
import { registryFile } from './registry.ts';
import { adml, admx } from './template.ts';

const FIREFOX_ID = manifest.browser_specific_settings.gecko.id;

const FIREFOX = {
  ExtensionSettings: {
    [FIREFOX_ID]: {
      installation_mode: 'force_installed',
      install_url: `https://addons.mozilla.org/firefox/downloads/latest/${FIREFOX_ID}/latest.xpi`,
    },
  },
  '3rdparty': { Extensions: { [FIREFOX_ID]: EXAMPLE } },
};

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const linux = ({ id, settings }: Chromium): string =>
  json({ ExtensionSettings: { [id]: settings }, '3rdparty': { extensions: { [id]: EXAMPLE } } });

export function policyFiles(): Record<string, string> {
  return {
    'linux/chrome.json': linux(CHROME),
    'linux/edge.json': linux(EDGE),
    'firefox/policies.json': json({ policies: FIREFOX }),
    'macos/lead-apron.mobileconfig': profile([CHROME, EDGE], EXAMPLE, FIREFOX),
    'windows/chrome.reg': registryFile(CHROME, EXAMPLE),
    'windows/edge.reg': registryFile(EDGE, EXAMPLE),
    'windows/lead-apron.admx': admx([CHROME, EDGE]),
    'windows/en-US/lead-apron.adml': adml([CHROME, EDGE]),
  };
}
