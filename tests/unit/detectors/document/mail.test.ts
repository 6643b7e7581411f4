import '../../scanner/newer-promises.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mail as detector } from '../../../../src/detectors/document/mail.ts';
import { blobReader } from '../../../../src/scanner/byte-reader.ts';
import { readPdf } from '../../../../src/scanner/pdf.ts';
import type { Context, Examination } from '../../../../src/types.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { mail, nested } from '../../../fixtures/documents/mail.ts';
import { docx } from '../../../fixtures/documents/office.ts';
import { madePapers } from '../../../fixtures/documents/papers.ts';
import { pdf } from '../../../fixtures/documents/pdf.ts';
import { utf8 } from '../../../fixtures/images/bytes.ts';
import { inHand, lookingLikeXray } from '../in-hand.ts';

const PATIENCE = { timeout: 60_000 };
const [PAPER] = madePapers(1);
const REPORT = PAPER?.text ?? '';
const LETTER = 'Dear Anna,\nthe garden is in bloom, and the car is sold.';
const PAGE = `<html><body>${REPORT.replaceAll('\n', '<br>')}</body></html>`;

function contextOf(): Context {
  const paperOf = (content: Uint8Array) => readPdf(blobReader(new Blob([content.slice()])));
  return {
    ...lookingLikeXray(0),
    inside: (content) => ({ ...contextOf(), paper: () => paperOf(content) }),
  };
}

async function examine(content: Uint8Array): Promise<Examination> {
  const file = inHand(content);
  expect(file.kind).toBe('mail');
  return detector.examine(file, contextOf());
}

describe('e-mails', PATIENCE, () => {
  const text = 'text/plain; charset=utf-8';
  it.each([
    ['as it stands', [{ type: text, content: REPORT }]],
    ['in base64', [{ type: text, content: REPORT, packing: 'base64' }]],
    ['in quoted-printable', [{ type: text, content: REPORT, packing: 'quoted-printable' }]],
    ['as a page in base64', [{ type: 'text/html; charset=utf-8', content: PAGE, packing: 'base64' }]],
    [
      'as a page beside a text',
      [
        { type: text, content: LETTER },
        { type: 'text/html', content: PAGE },
      ],
    ],
    ['in parts of parts', [nested([nested([{ type: text, content: REPORT }], 'b3')], 'b2')]],
    [
      'in a PDF',
      [
        { type: text, content: LETTER },
        { type: 'application/pdf', content: pdf([REPORT]), name: 'a.pdf' },
      ],
    ],
    ['in a document', [{ type: 'application/octet-stream', content: docx(REPORT), name: 'a.docx' }]],
    ['in a text file', [{ type: 'text/plain', content: utf8(REPORT), name: 'a.txt' }]],
    [
      'in a mail that was sent on',
      [
        {
          type: 'message/rfc822',
          content: new TextDecoder().decode(mail([{ type: text, content: REPORT }])),
        },
      ],
    ],
  ] as const)('with a report %s are read', async (_, parts) => {
    const { findings } = await examine(mail(parts));
    expect(findings.map(({ label }) => label)).toContain('found_patientName');
  });

  it('are told by the file, where something hangs on them', async () => {
    const { findings } = await examine(
      mail([{ type: 'application/pdf', content: pdf([REPORT]), name: 'scan.pdf' }]),
    );
    expect(findings.find(({ label }) => label === 'found_patientName')?.where).toMatch(/^scan\.pdf: /);
  });

  it('of ordinary life are nothing', async () => {
    const parts = [
      { type: text, content: LETTER },
      { type: 'text/html', content: `<p>${LETTER}</p>` },
      { type: 'application/pdf', content: pdf([LETTER]), name: 'letter.pdf' },
    ];
    expect(await examine(mail(parts, 'The garden'))).toEqual({ findings: [] });
  });

  it('are no texts that only speak of mails', () => {
    for (const content of [
      'From: me\nTo: you\n\nhello',
      'Subject: notes\nMIME-Version is a header.\n\nmore',
      'HTTP/1.1 200 OK\nDate: today\nReceived: now\n\n',
      `${REPORT}\nFrom: a\nMIME-Version: 1.0\n\n`,
    ])
      expect(inHand(content).kind, content).toBe('text');
  });
});

describe('hostile mails', PATIENCE, () => {
  it.each([
    [
      'parts in parts without end',
      Array.from(
        { length: 5_000 },
        (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`,
      ).join(''),
    ],
    ['a part a line', '--b0\r\n\r\n'.repeat(100_000)],
    ['headers without end', `--b0\r\n${'X-A: b\r\n'.repeat(300_000)}`],
    ['one line of six megabytes', '='.repeat(6_000_000)],
    ['a page of a million tags', `--b0\r\nContent-Type: text/html\r\n\r\n${'<svg></svg>'.repeat(100_000)}`],
  ])('%s end', async (_, body) => {
    const head = 'From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n';
    const start = cpuNow();
    const { findings } = await examine(utf8(head + body));
    expect(findings).toEqual([]);
    expect(cpuNow() - start).toBeLessThan(10_000);
  });

  it('damaged anywhere never throw', async () => {
    const whole = mail([{ type: 'text/plain', content: REPORT, packing: 'base64' }]);
    const head = 120;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: head, max: whole.length - 1 }),
        fc.integer({ min: 32, max: 126 }),
        async (at, byte) => {
          const damaged = whole.slice();
          damaged[at] = byte;
          const file = { ...inHand(damaged), kind: 'mail' as const };
          await detector.examine(file, contextOf());
          await detector.examine({ ...inHand(whole.slice(0, at)), kind: 'mail' }, contextOf());
        },
      ),
      { numRuns: 30 },
    );
  });
});
