/** Appointments (iCalendar, RFC 5545): what is written in them, as lines. */

const CALENDAR = /^\ufeff?\s*BEGIN:VCALENDAR\s/i;
/** Properties that people read, with their parameters (3.8.1). */
const WRITTEN = /^(?:SUMMARY|DESCRIPTION|COMMENT|LOCATION)(?:;[^:"\n]*(?:"[^"\n]*"[^:"\n]*)*)?:(.*)$/i;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', N: '\n' };

export function isCalendar(text: string): boolean {
  return CALENDAR.test(text);
}

/** @returns the appointments with a blank line before each, lines that were folded (3.1) whole again */
export function textOfCalendar(text: string): string {
  return text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      if (/^BEGIN:VEVENT/i.test(line)) return ['', ''];
      const [, value] = WRITTEN.exec(line) ?? [];
      if (value === undefined) return [];
      return [value.replace(/\\(.)/g, (_, sign: string) => ESCAPED[sign] ?? sign).replace(/\n{2,}/g, '\n')];
    })
    .join('\n');
}
