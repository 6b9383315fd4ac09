/** Highlights code of a few languages: comments, strings, numbers and keywords, which is enough to read it. */

type Language = { comment: string; strings: string; keywords: string };

const cStrings = String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`;
const cComments = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const hashComments = String.raw`#[^\n]*`;

const curly = (keywords: string): Language => ({ comment: cComments, strings: cStrings, keywords });

const java = curly(
  'abstract boolean break byte case catch char class continue default do double else enum extends final finally float for if implements import instanceof int interface long new null package private protected public record return short static super switch this throw throws true false try var void while yield',
);
const javascript: Language = {
  comment: cComments,
  strings: cStrings + '|`(?:\\\\.|[^`\\\\])*`',
  keywords:
    'async await break case catch class const continue default delete do else export extends false finally for from function if import in instanceof interface let new null of return static super switch this throw true try type typeof undefined var void while yield',
};
const python: Language = {
  comment: hashComments,
  strings: String.raw`"""[\s\S]*?"""|'''[\s\S]*?'''|` + cStrings,
  keywords:
    'and as assert async await break class continue def del elif else except False finally for from global if import in is lambda None nonlocal not or pass raise return True try while with yield',
};
const go = curly(
  'break case chan const continue default defer else false fallthrough for func go goto if import interface map nil package range return select struct switch true type var',
);
const cpp = curly(
  'auto bool break case catch char class const constexpr continue default delete do double else enum false float for if include int long namespace new nullptr private protected public return short signed sizeof static struct switch template this throw true try typedef typename unsigned using virtual void while',
);
const sql: Language = {
  comment: String.raw`--[^\n]*|\/\*[\s\S]*?\*\/`,
  strings: String.raw`'(?:''|[^'])*'`,
  keywords:
    'all and as asc between by case create cross delete desc distinct drop else end exists from full group having in index inner insert into is join left like limit not null on or order outer over partition primary references right select set table then union unique update values view when where with',
};
const shell: Language = {
  comment: hashComments,
  strings: cStrings,
  keywords: 'case do done elif else esac export fi for function if in local return then while',
};

const languages: Record<string, Language> = {
  ...{ java, kotlin: java, javascript, js: javascript, jsx: javascript, json: javascript },
  ...{ typescript: javascript, ts: javascript, tsx: javascript, python, py: python, go },
  ...{ c: cpp, cpp, 'c++': cpp, sql, bash: shell, sh: shell, shell },
};

const kinds = ['comment', 'string', 'number', 'keyword'] as const;

function pattern({ comment, strings, keywords }: Language, anyCase: boolean) {
  const words = keywords.split(' ').join('|');
  return new RegExp(`(${comment})|(${strings})|(\\b\\d[\\w.]*)|(\\b(?:${words})\\b)`, anyCase ? 'gi' : 'g');
}

export type Token = { text: string; kind: (typeof kinds)[number] | null };

/** Splits code into tokens. Code of an unknown language is one token. */
export function tokenize(code: string, name: string): Token[] {
  const language = languages[name.toLowerCase()];
  if (!language) return [{ text: code, kind: null }];
  const tokens: Token[] = [];
  let end = 0;
  for (const match of code.matchAll(pattern(language, language === sql))) {
    if (match.index > end) tokens.push({ text: code.slice(end, match.index), kind: null });
    const kind = kinds[match.slice(1).findIndex((group) => group !== undefined)] ?? null;
    tokens.push({ text: match[0], kind });
    end = match.index + match[0].length;
  }
  if (end < code.length) tokens.push({ text: code.slice(end), kind: null });
  return tokens;
}

/** Highlights the code blocks within an element. */
export function highlightIn(element: HTMLElement) {
  for (const block of element.querySelectorAll<HTMLElement>('pre > code[class^="language-"]')) {
    const tokens = tokenize(block.textContent, block.className.slice('language-'.length));
    block.replaceChildren(
      ...tokens.map(({ text, kind }) => {
        if (!kind) return document.createTextNode(text);
        const span = document.createElement('span');
        span.dataset.token = kind;
        span.textContent = text;
        return span;
      }),
    );
  }
}
