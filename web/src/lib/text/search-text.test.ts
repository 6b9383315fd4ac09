import { describe, expect, it } from 'vitest';
import { matchesSearch } from './search-text';

describe('matchesSearch', () => {
  it.each([
    ['nestle', 'Nestlé'],
    ['NESTLÉ', 'Nestle'],
    ['nestle\u0301', 'Nestlé'],
    ["O'Brien", 'O’Brien Systems'],
    ['o’brien', "O'Brien Systems"],
    ['STRASSE', 'Straße'],
    ['straße', 'STRASSE'],
    ['bank deutsche', 'Deutsche Bank'],
    ['  deutsche \u00a0\t bank ', 'Deutsche Bank'],
    ['deutsche bank', 'Deutsche\u00a0Bank'],
    ['istanbul', 'İstanbul'],
    ['ｏｄｏｏ', 'Odoo'],
    ['', 'Any'],
  ])('%j finds %j', (typed, text) => expect(matchesSearch(text, typed)).toBe(true));

  it.each([
    ['nestle india', 'Nestlé'],
    ['deutschebank', 'Deutsche Bank'],
  ])('%j does not find %j', (typed, text) => expect(matchesSearch(text, typed)).toBe(false));
});
