/**
 * Folds a text for searching: "Nestlé" and "NESTLE", "Straße" and "strasse", "O’Brien" and "O'Brien" become equal.
 * Upper case turns ß into SS; the language of the browser has no effect.
 */
export const foldText = (text: string) =>
  text
    .replace(/[’‘ʼ′´`]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/ς/g, 'σ');

/** The folded words of a search. */
export const searchWords = (typed: string) => foldText(typed).split(/\s+/u).filter(Boolean);

/** Whether a text contains all words of a search, in any order. */
export function matchesSearch(text: string, typed: string) {
  const folded = foldText(text);
  return searchWords(typed).every((word) => folded.includes(word));
}
