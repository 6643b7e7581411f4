import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REPORT_FORM } from '../../src/project.ts';

const FORMS = new URL('../../.github/ISSUE_TEMPLATE/', import.meta.url);

it('leads to a form that is there, and carries nothing else', () => {
  const { protocol, searchParams } = new URL(REPORT_FORM);
  expect(protocol).toBe('https:');
  expect([...searchParams.keys()]).toEqual(['template']);
  expect(existsSync(new URL(searchParams.get('template') ?? '', FORMS))).toBe(true);
});

it('asks for kinds by lists, forbids real pictures, and leaves no room to describe a person', () => {
  const form = readFileSync(new URL('report.yml', FORMS), 'utf8');
  expect(form).toContain('no real picture and no real file');
  expect(form).not.toContain('type: textarea');
});
