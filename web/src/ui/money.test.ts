import { expect, it } from 'vitest';
import { formatMoney } from './money';

it('formats paise as rupees', () => {
  expect(formatMoney(499900)).toBe('₹4,999');
  expect(formatMoney(166633)).toBe('₹1,666.33');
});
