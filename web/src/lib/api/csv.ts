import { readText } from './client';

type Params = Record<string, string | number | undefined>;

/** Hands a file to the browser to save. */
export function saveFile(file: Blob, name: string) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const BYTE_ORDER_MARK = '\uFEFF';

/** The parameters of the next part, from a Link header; only they are taken, never where it points. */
function nextOf(link: string): Params | null {
  const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link)?.[1];
  return target ? Object.fromEntries(new URL(target, window.location.origin).searchParams) : null;
}

const withoutHeader = (text: string) => text.slice(text.indexOf('\n') + 1);

const ended = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\r\n`);

/** Rows below the header; a line break within quotes ends none. */
const rowsIn = (text: string) => ended(text.replace(/"[^"]*"/g, '')).split('\n').length - 1;

/** A whole list as one CSV file, however many parts the server gives it in. The mark tells Excel it is UTF-8. */
export async function readCsv(url: string, params: Params, onRows: (rows: number) => void) {
  const parts: string[] = [];
  let rows = 0;
  let next: Params | null = params;
  while (next) {
    const { text, link } = await readText(url, next, 'text/csv');
    const part = parts.length === 0 ? ended(text) : withoutHeader(ended(text));
    parts.push(part);
    rows += rowsIn(part) - (parts.length === 1 ? 1 : 0);
    onRows(rows);
    next = nextOf(link);
  }
  return { file: new Blob([BYTE_ORDER_MARK, ...parts], { type: 'text/csv;charset=utf-8' }), rows };
}
