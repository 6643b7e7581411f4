/** A configuration profile for macOS (Apple, Device Management: Top level, Custom settings). */
import { createHash } from 'node:crypto';
import type { Chromium } from './example.ts';
import { escaped } from './xml.ts';

type Value = string | boolean | number | readonly Value[] | { readonly [name: string]: Value };
type Payload = { [name: string]: Value };

export function profile(browsers: readonly Chromium[], policy: Payload, firefox: Payload): string {
  const contents = [
    ...browsers.flatMap(({ domain, id, settings }) => [
      payload(domain, { ExtensionSettings: { [id]: settings } }),
      payload(`${domain}.extensions.${id}`, policy),
    ]),
    payload('org.mozilla.firefox', { EnterprisePoliciesEnabled: true, ...firefox }),
  ];
  const whole = {
    ...payload('Configuration', {}),
    PayloadDisplayName: 'Lead Apron',
    PayloadScope: 'System',
    PayloadContent: contents,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${written(whole, '')}
</plist>
`;
}

function payload(type: string, settings: Payload): Payload {
  return {
    PayloadType: type,
    PayloadIdentifier: `lead-apron.${type}`,
    PayloadUUID: uuidOf(type),
    PayloadVersion: 1,
    ...settings,
  };
}

/** The same whenever the file is made. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`lead-apron ${name}`).digest('hex').toUpperCase();
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function written(value: Value, indent: string): string {
  if (typeof value === 'string') return `${indent}<string>${escaped(value)}</string>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return [
      `${indent}<array>`,
      ...value.map((entry: Value) => written(entry, inner)),
      `${indent}</array>`,
    ].join('\n');
  }
  const entries = Object.entries(value as { [name: string]: Value }).map(
    ([name, entry]) => `${inner}<key>${escaped(name)}</key>\n${written(entry, inner)}`,
  );
  return [`${indent}<dict>`, ...entries, `${indent}</dict>`].join('\n');
}
