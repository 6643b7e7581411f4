import { describe, expect, it } from 'vitest';
import { sniffKind } from '../../../../src/detectors/sniff/index.ts';
import type { FileKind } from '../../../../src/types.ts';
import { cpuNow } from '../../../cpu-time.ts';

const LAB =
  'MSH|^~\\&|LAB|HOSPITAL|GP|PRACTICE|202403011200||ORU^R01|1|P|2.5\rPID|1||4711^^^HOSPITAL||DOE^JANE';
const CDA_ROOT = '<ClinicalDocument xmlns="urn:hl7-org:v3" classCode="DOCCLIN">';
const PATIENT = '{"resourceType":"Patient","name":[{"family":"Doe"}]}';

function kindOf(text: string | Uint8Array): FileKind {
  const content = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return sniffKind(content.slice(0, 0x10000), content.length);
}

function utf16(text: string, bigEndian = false): Uint8Array {
  const content = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? content.swap16() : content);
}

describe('health records', () => {
  it.each<[FileKind, string, string | Uint8Array]>([
    ['hl7', 'an HL7 message', LAB],
    ['hl7', 'one framed for MLLP', `\x0b${LAB}\x1c\r`],
    ['hl7', 'one after a byte order mark', `\ufeff${LAB}`],
    ['hl7', 'a file of batches', 'FHS|^~\\&|LAB\rBHS|^~\\&|LAB\r'],
    ['hl7', 'a message with other separators', 'MSH#@!?$#LAB#HOSPITAL'],
    ['hl7', 'a message in UTF-16', utf16(LAB)],
    ['cda', 'a CDA document', `<?xml version="1.0"?>\n${CDA_ROOT}`],
    [
      'cda',
      'one with a style sheet and comments',
      `<?xml-stylesheet href="cda.xsl"?><!-- a > b -- c -->\n${CDA_ROOT}`,
    ],
    ['cda', 'one with a prefix', '<n1:ClinicalDocument xmlns="x" xmlns:n1="urn:hl7-org:v3">'],
    ['cda', 'one in UTF-16', utf16(CDA_ROOT)],
    ['cda', 'one in UTF-16, big endian', utf16(CDA_ROOT, true)],
    ['cda', 'one in UTF-16 without a mark', utf16(CDA_ROOT).slice(2)],
    ['fhir', 'a FHIR resource', PATIENT],
    [
      'fhir',
      'one whose type comes late',
      '{ "id": "a", "meta": {"tag": []}, "resourceType" : "DiagnosticReport" }',
    ],
    ['fhir', 'a bundle', `{"resourceType":"Bundle","entry":[{"resource":${PATIENT}}]}`],
    [
      'fhir',
      'a bundle in alphabetical order',
      `{"entry":[{"fullUrl":"x","resource":${PATIENT}}],"resourceType":"Bundle"}`,
    ],
    ['fhir', 'resources line by line', `${PATIENT}\n${PATIENT}\n`],
    ['fhir', 'FHIR in XML', '<Observation xmlns="http://hl7.org/fhir"><id value="a"/></Observation>'],
    [
      'fhir',
      'a bundle in XML',
      '<Bundle xmlns="http://hl7.org/fhir"><entry><resource><Patient/></resource></entry></Bundle>',
    ],
  ])('%s is known from %s', (kind, _, text) => {
    expect(kindOf(text)).toBe(kind);
  });

  it.each([
    ['a text about HL7', 'The first segment is MSH|^~\\&|LAB'],
    ['MSH without encoding characters', 'MSH|||||LAB|HOSPITAL'],
    ['MSH with the same character twice', 'MSH|^^\\&|LAB'],
    ['another XML vocabulary', '<ClinicalDocument xmlns="urn:example:v1"/>'],
    ['a schema that mentions CDA', '<xs:schema xmlns:xs="x" targetNamespace="urn:hl7-org:v3"/>'],
    ['a definition in FHIR', '{"resourceType":"StructureDefinition","type":"Patient"}'],
    [
      'a bundle of definitions',
      '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"ValueSet"}}]}',
    ],
    ['an example inside other JSON', `{"openapi":"3.0","example":${PATIENT}}`],
    ['a type that is a key', '{"resourceType":{"Patient":1}}'],
    ['a string that looks like JSON', '{"text":"\\"resourceType\\":\\"Patient\\""}'],
    ['a list', '["resourceType","Patient"]'],
    ['a JSON string that never ends', `{"a":"${'\\"'.repeat(20_000)}`],
    ['a tag that never ends', `<${' a="b"'.repeat(5000)}`],
    ['comments that never end', '<!--'.repeat(16_000)],
  ])('%s is only text', (_, text) => {
    expect(kindOf(text)).toBe('text');
  });

  it.each([
    ['quotes', `{${'"\\"'.repeat(20_000)}`],
    ['angles', '<'.repeat(65_536)],
    ['attributes', `<a${' b'.repeat(30_000)}`],
    ['document types', '<!DOCTYPE a ['.repeat(5000)],
    ['blanks', `{"resourceType"${' '.repeat(65_000)}`],
    ['brackets', '[{'.repeat(32_000)],
    ['separators', `MSH${'|'.repeat(65_000)}`],
  ])('endless %s are done with at once', (_, text) => {
    const before = cpuNow();
    kindOf(text);
    expect(cpuNow() - before).toBeLessThan(1000);
  });
});
