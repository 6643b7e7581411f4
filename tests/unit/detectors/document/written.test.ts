import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfHtml } from '../../../../src/detectors/document/html.ts';
import { isRtf, textOfRtf } from '../../../../src/detectors/document/rtf.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { madePapers } from '../../../fixtures/documents/papers.ts';
import { findingsIn, isWarned, labelsOf } from './examined.ts';

const [PAPER] = madePapers(1);
const REPORT = PAPER?.text ?? '';
const LINES = REPORT.split('\n');
/** As writers of rich text do it: what is no ASCII, and what RTF itself needs, by its number. */
const escaped = (text: string) =>
  Array.from(text, (sign) =>
    sign > '~' ? `\\u${sign.charCodeAt(0)}?` : /[\\{}]/.test(sign) ? `\\${sign}` : sign,
  ).join('');
const rtf = (lines: readonly string[], head = '') =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Patient: None;}}{\\*\\generator x;}${head}\\pard ${lines.map(escaped).join('\\par\r\n')}\\par}`;
const BR = LINES.join('<br>');
const CHAT = [
  '[12/03/2025, 10:12:01] Anna: the result is here',
  ...LINES,
  '[12/03/2025, 10:13:09] Erika: "oh',
].join('\n');
const QUICK_MS = 3_000;

describe('a report', () => {
  it.each([
    ['in rich text', rtf(LINES)],
    ['in a page that begins with a comment', `<!-- saved -->\n<html><body>${BR}</body></html>`],
    [
      'in XHTML',
      `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body>${BR}</body></html>`,
    ],
    ['in a page that begins with its encoding', `<meta charset="utf-8"><div>${BR}</div>`],
    ['in a piece of a page', `<span>${LINES.join('</span><br><span>')}</span>`],
    ['in XML of a kind we do not know', `<doc>${LINES.map((line) => `<p>${line}</p>`).join('')}</doc>`],
    ['behind a remark in brackets', `[Scan of letter]\n${REPORT}`],
    ['behind an opening brace', `{draft}\n${REPORT}`],
    ['behind an arrow', `< from the portal\n${REPORT}`],
    ['in a chat', CHAT],
    ['in a block that was set apart', `Here it is:\n\`\`\`\n${REPORT}\n\`\`\`\n`],
  ])('%s is read', async (_, text) => {
    expect(labelsOf(await findingsIn(text))).toContain('patientName');
  });

  it('as an example in a language of programs is nobody’s', async () => {
    expect(await findingsIn(`# How it works\n\`\`\`python\n${REPORT}\n\`\`\`\n`)).toEqual([]);
  });
});

describe('web pages', () => {
  const page = (script: string) =>
    `<!DOCTYPE html><html><body><script>${script}</script><div>Jane Doe</div><h1>MRI BRAIN WITHOUT CONTRAST</h1>
<h2>Impression</h2><p>No acute abnormality.</p><h2>Narrative</h2><p>The ventricles are normal.</p></body></html>`;

  it.each([
    ['', true],
    ['var x = 1;'.repeat(100_000), true],
    ['var x = 1;'.repeat(500_000), false],
  ] as const)('of portals are read, behind programs too, up to four megabytes', async (script, isRead) => {
    expect(isWarned(await findingsIn(page(script)))).toBe(isRead);
  });
});

describe('FHIR resources', () => {
  const patient = {
    resourceType: 'Patient',
    name: [{ family: 'Doe', given: ['Jane'] }],
    birthDate: '1976-04-12',
  };
  it.each([
    ['in a list', [patient]],
    ['in the export of an app', { exportedAt: '2025-01-01', data: { patient } }],
    ['in lists of bundles', { bundles: [{ resourceType: 'Bundle', entry: [{ resource: patient }] }] }],
  ])('%s are read', async (_, value) => {
    const findings = await findingsIn(JSON.stringify(value));
    expect(labelsOf(findings)).toContain('patientName');
    expect(isWarned(findings)).toBe(true);
  });

  it.each([
    ['of an interface', { openapi: '3.0.0', components: { patient } }],
    ['called examples', { examples: [patient] }],
  ])('%s are nobody’s', async (_, value) => {
    expect(await findingsIn(JSON.stringify(value))).toEqual([]);
  });
});

describe('rich text', () => {
  it('is read by its lines and cells, in the letters of its page', () => {
    expect(isRtf('{\\rtf1')).toBe(true);
    expect(textOfRtf("{\\rtf1\\ansicpg1251\\'cf\\'ee{\\b x}\\tab y\\par\\u8364?\\{\\~z}")).toBe(
      'Поx\ty\n€{ z',
    );
    expect(textOfRtf('{\\rtf1{\\*\\x hidden}{\\pict 00ff}{\\info{\\author A}}shown}')).toBe('shown');
    expect(textOfRtf('{\\rtf1\\uc2\\u228 ??b}')).toBe('äb');
  });

  it.each([
    ['groups without end', '{'.repeat(1_000_000)],
    ['backslashes', '\\'.repeat(1_000_000)],
    ['numbers', `\\u${'9'.repeat(1_000_000)}`],
    ['bytes', "\\'ff".repeat(250_000)],
  ])('of %s ends', (_, body) => {
    const start = cpuNow();
    textOfRtf(`{\\rtf1${body}`);
    expect(cpuNow() - start).toBeLessThan(QUICK_MS);
  });

  it('of any kind never throws', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '\\',
      "\\'",
      '\\u',
      '\\par',
      '-1',
      '8364',
      'ff',
      'x',
      '\n',
      '\\*',
      '\\uc',
      '\\ansicpg',
    );
    fc.assert(
      fc.property(fc.array(pieces), (all) => typeof textOfRtf(`{\\rtf1${all.join('')}`) === 'string'),
    );
  });
});

describe('pages', () => {
  it.each([
    ['drawings', '<svg></svg>'],
    ['comments that do not end', '<!-- '],
    ['scripts', '<SCRIPT></script>'],
  ])('of a hundred thousand %s are read in time', (_, tag) => {
    const start = cpuNow();
    textOfHtml(`<html>${tag.repeat(100_000)}`);
    expect(cpuNow() - start).toBeLessThan(QUICK_MS);
  });
});
