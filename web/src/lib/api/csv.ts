import { readText } from './client';

type Params = Record<string, string | number | undefined>;

/** Downloads a file. */
export function saveFile(file: Blob, name: string) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Returns the next part's query parameters from a Link header. Its host and path are ignored. */
function nextOf(link: string): Params | null {
  const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link)?.[1];
  return target ? Object.fromEntries(new URL(target, window.location.origin).searchParams) : null;
}

const withoutHeader = (text: string) => text.slice(text.indexOf('\n') + 1);

const ended = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\r\n`);

/** Counts lines, except line breaks within quotes. */
const rowsIn = (text: string) => ended(text.replace(/"[^"]*"/g, '')).split('\n').length - 1;

/** Downloads all parts of a list as one CSV file. The byte order mark tells Excel that it is UTF-8. */
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
