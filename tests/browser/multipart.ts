import { createHash } from 'node:crypto';

/** One file as it arrived in a `multipart/form-data` body. */
export interface ArrivedFile {
  field: string;
  /** The file name on the wire: with folders where the page sent them. */
  name: string;
  type: string;
  size: number;
  sha256: string;
}

/** What one form brought, in the order of the wire. File inputs left empty bring nothing. */
export interface Form {
  files: ArrivedFile[];
  fields: Record<string, string>;
}

/** Undoes what HTML's multipart encoding does to names (HTML Living Standard, 4.10.21.8). */
const unescaped = (name: string): string =>
  name.replace(/%22/g, '"').replace(/%0D/g, '\r').replace(/%0A/g, '\n');

/** @throws {Error} the content type names no boundary */
export function parseMultipart(contentType: string, body: Buffer): Form {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType);
  if (!boundary) throw new Error(`no boundary in ${contentType}`);
  const delimiter = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  const form: Form = { files: [], fields: {} };
  let start = body.indexOf(delimiter);
  for (;;) {
    const end = body.indexOf(delimiter, start + delimiter.length);
    if (start < 0 || end < 0) return form;
    readPart(body.subarray(start + delimiter.length + 2, end - 2), form);
    start = end;
  }
}

function readPart(part: Buffer, form: Form): void {
  const split = part.indexOf('\r\n\r\n');
  const head = part.subarray(0, split).toString('utf8');
  const content = part.subarray(split + 4);
  const field = unescaped(/[; ]name="([^"]*)"/.exec(head)?.[1] ?? '');
  const name = /filename="([^"]*)"/.exec(head)?.[1];
  if (name === undefined) {
    form.fields[field] = content.toString('utf8');
    return;
  }
  if (name === '' && content.length === 0) return;
  form.files.push({
    field,
    name: unescaped(name),
    type: /content-type: *(.+)/i.exec(head)?.[1] ?? '',
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  });
}
