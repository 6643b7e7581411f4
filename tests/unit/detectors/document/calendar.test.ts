import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfCalendar } from '../../../../src/detectors/document/calendar.ts';
import { cpuNow } from '../../../cpu-time.ts';
import { appointment, calendar } from '../../../fixtures/documents/calendar.ts';
import { personNumber } from '../../../fixtures/documents/people.ts';
import { findingsIn, isWarned, labelsOf } from './examined.ts';

describe('a calendar', () => {
  it.each([
    ['a labelled patient', appointment(personNumber(0))],
    [
      'a patient with a birth date',
      calendar(
        'SUMMARY;LANGUAGE=de:Termin Radiologie: MRT Knie links',
        'DESCRIPTION;ALTREP="cid:a:b":Patient: Doe\\, Jane\\ngeb. 12.04.1976\\nPatienten-Nr.: 40071233',
      ),
    ],
    ['a birth date in passing', calendar('SUMMARY:MRT Knie Jane Doe geb. 12.04.1976')],
    ['somebody’s mother', calendar('SUMMARY:MRI for mum', 'DESCRIPTION:Jane Doe\\, born 04/12/1976')],
  ])('with an exam of %s is warned about', async (_, text) => {
    const findings = await findingsIn(text);
    expect(isWarned(findings)).toBe(true);
    expect([...labelsOf(findings)]).toEqual(expect.arrayContaining(['patientName', 'birthDate']));
  });

  it.each([
    ['the dentist', calendar('SUMMARY:Dentist 10:00', 'LOCATION:12 Elm Street\\, Springfield')],
    ['an exam without a person', calendar('SUMMARY:MRI for mum', 'DESCRIPTION:Bring the letter')],
    ['an exam with a first name', calendar('SUMMARY:CT Jane', 'DESCRIPTION:Radiology\\, 2nd floor')],
    ['an exam and a day', calendar('SUMMARY:MRI 12.04.2024', 'DESCRIPTION:Dr. Elena Bravo, room 4007123')],
    [
      'an exam, and another appointment with a birth date',
      calendar(
        'SUMMARY:Ultrasound',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'SUMMARY:Passport office',
        'DESCRIPTION:Applicant: Jane Doe\\nDate of birth: 04/12/1976\\n\\nReference: 40071233',
      ),
    ],
    [
      'a birthday',
      calendar("SUMMARY:Jane Doe's birthday", 'DTSTART;VALUE=DATE:19760412', 'RRULE:FREQ=YEARLY'),
    ],
    [
      'a meeting',
      calendar(
        'SUMMARY:Weekly with patient care team',
        'DESCRIPTION:Join: https://example.org/j/123456789\\nMeeting ID: 123 456 789\\nPasscode: 0042',
        'ORGANIZER;CN="Jane Doe":mailto:jane@example.org',
      ),
    ],
    ['a flight', calendar('SUMMARY:Flight LH 123', 'DESCRIPTION:Passenger: Jane Doe\\nBooking: ABC123')],
  ])('with %s is silent', async (_, text) => {
    expect(isWarned(await findingsIn(text))).toBe(false);
  });

  it('has its lines unfolded, and nothing but what people write', () => {
    const text = calendar('UID:1@x', 'SUMMARY:Long', ' er name', 'X-A:b', 'DESCRIPTION:a\\nb\\;c');
    expect(textOfCalendar(text)).toBe('\n\nLonger name\na\nb;c');
  });

  it('of any text ends soon', async () => {
    const started = cpuNow();
    await findingsIn(`BEGIN:VCALENDAR\r\n${'SUMMARY;A="'.repeat(45_000)}`);
    await findingsIn(`BEGIN:VCALENDAR\r\n${'SUMMARY:\r\n '.repeat(50_000)}`);
    await findingsIn(`BEGIN:VCALENDAR\r\nDESCRIPTION:${'\\n'.repeat(240_000)}`);
    expect(cpuNow() - started).toBeLessThan(5_000);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof textOfCalendar(`BEGIN:VCALENDAR\n${text}`)).toBe('string');
      }),
    );
  });
});
