/** Comma-separated values (RFC 4180): quoted fields may hold commas, quotes and line ends. */

/**
 * The records by the names of their columns. A record that is too short has empty fields; one that is too long loses
 * what no column names; empty lines are none. A mark for the order of bytes and either kind of line end are taken.
 * @throws {Error} a quote is never closed
 */
export function parseCsv(text: string): Record<string, string>[] {
  const [head, ...records] = recordsOf(text.replace(/^\ufeff/, ''));
  const names = (head ?? []).map((name) => name.trim());
  return records.map((fields) => {
    const record: Record<string, string> = Object.create(null);
    for (const [index, name] of names.entries()) record[name] = fields[index] ?? '';
    return record;
  });
}

function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { field, next } = text[at] === '"' ? quotedAt(text, at) : plainAt(text, at);
    fields.push(field);
    if (text[next] === ',' && next + 1 < text.length) {
      at = next + 1;
      continue;
    }
    if (text[next] === ',') fields.push('');
    if (fields.length > 1 || fields[0] !== '') records.push(fields);
    fields = [];
    at = next + (text[next] === '\r' && text[next + 1] === '\n' ? 2 : 1);
  }
  return records;
}

interface Field {
  field: string;
  /** Where the comma or line end behind it is, or the end of the text. */
  next: number;
}

const ENDS = /[,\r\n]/g;

function plainAt(text: string, at: number): Field {
  ENDS.lastIndex = at;
  const next = ENDS.exec(text)?.index ?? text.length;
  return { field: text.slice(at, next), next };
}

/** What stands between a closing quote and the next comma belongs to the field, as spreadsheets take it. */
function quotedAt(text: string, at: number): Field {
  let field = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) {
      throw new Error(`The quote in line ${text.slice(0, at).split('\n').length} is never closed.`);
    }
    field += text.slice(from, quote);
    from = quote + 2;
    if (text[quote + 1] === '"') field += '"';
    else {
      const rest = plainAt(text, quote + 1);
      return { field: field + rest.field, next: rest.next };
    }
  }
}
