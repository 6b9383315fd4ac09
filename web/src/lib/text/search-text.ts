/**
 * Folds a text for searching: "Nestlé" and "NESTLE", "Straße" and "strasse", "O’Brien" and "O'Brien" become equal.
 * Upper-casing turns ß into SS; the browser's language has no effect.
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

/** Returns a search text's folded words. */
export const searchWords = (typed: string) => foldText(typed).split(/\s+/u).filter(Boolean);

/** Returns whether a text contains all words of a search, in any order. */
export function matchesSearch(text: string, typed: string) {
  const folded = foldText(text);
  return searchWords(typed).every((word) => folded.includes(word));
}
