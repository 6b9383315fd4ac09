import { expect, it } from 'vitest';
import { paiseOf, rupeesOf } from '@/ui/money';
import { idFor, toPlan, toFormValues } from './plan-data';

it.each([
  ['4999', 499900],
  ['₹ 4,999', 499900],
  ['1,00,000', 10000000],
  ['49.5', 4950],
  ['49.05', 4905],
  ['0.1', 10],
])('parses %s rupees as %i paise', (typed, paise) => expect(paiseOf(typed)).toBe(paise));

it.each(['', 'free', '49.999', '-5', '1e3', '12 lakh'])('rejects %s as an amount', (typed) =>
  expect(paiseOf(typed)).toBeNull(),
);

it('formats whole rupees without paise for editing', () => {
  expect(rupeesOf(499900)).toBe('4999');
  expect(rupeesOf(4905)).toBe('49.05');
});

it('sends null for no limit and drops empty feature lines', () => {
  const values = {
    ...toFormValues(null, 4),
    name: 'Pro',
    plan_id: 'pro',
    price: '999',
    features: ' One \n\nTwo',
  };
  values.limits.ai_tools = { unlimited: true, units: '7' };

  expect(toPlan(values)).toMatchObject({
    price: 99900,
    limits: { mock_interviews: 1, resume_reviews: 1, ai_tools: null },
    features: ['One', 'Two'],
    display_order: 4,
  });
});

it('derives the id from the name', () => expect(idFor('1 Pro, für 2027!')).toBe('pro-f-r-2027'));
