import { describe, expect, it } from 'vitest';
import { highlightIn, tokenize } from './syntax-highlight';

const kindsOf = (code: string, language: string) =>
  tokenize(code, language).flatMap(({ text, kind }) => (kind ? [`${kind} ${text}`] : []));

describe('tokenize', () => {
  it('finds comments, strings, numbers and keywords', () => {
    expect(kindsOf('return "a // b"; // 1', 'java')).toEqual([
      'keyword return',
      'string "a // b"',
      'comment // 1',
    ]);
    expect(kindsOf('x = 1  # if', 'python')).toEqual(['number 1', 'comment # if']);
    expect(kindsOf("SELECT 'it''s' from t", 'sql')).toEqual([
      'keyword SELECT',
      "string 'it''s'",
      'keyword from',
    ]);
  });

  it('keeps every character', () => {
    const code = 'for (const x of `a${1}`) { "unclosed }\n/* open';
    for (const language of ['js', 'go', 'sql', 'unknown']) {
      expect(
        tokenize(code, language)
          .map(({ text }) => text)
          .join(''),
      ).toBe(code);
    }
  });
});

describe('highlightIn', () => {
  it('inserts code as text', () => {
    const element = document.createElement('div');
    element.innerHTML = '<pre><code class="language-js">if (a &lt; b) "&lt;img src=x&gt;"</code></pre>';
    highlightIn(element);
    expect(element.querySelector('img')).toBeNull();
    expect(element.textContent).toBe('if (a < b) "<img src=x>"');
    expect(element.querySelectorAll('[data-token]')).toHaveLength(2);
  });
});
