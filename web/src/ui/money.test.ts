import { expect, it } from 'vitest';
import { moneyText } from './money';

it('writes paise as rupees', () => {
  expect(moneyText(499900)).toBe('₹4,999');
  expect(moneyText(166633)).toBe('₹1,666.33');
});
