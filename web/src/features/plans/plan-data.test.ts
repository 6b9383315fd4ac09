import { expect, it } from 'vitest';
import { idFor, paiseOf, toPlan, rupeesOf, toFormValues } from './plan-data';

it.each([
  ['4999', 499900],
  ['₹ 4,999', 499900],
  ['1,00,000', 10000000],
  ['49.5', 4950],
  ['49.05', 4905],
  ['0.1', 10],
])('%s rupees are sent as %i paise', (typed, paise) => expect(paiseOf(typed)).toBe(paise));

it.each(['', 'free', '49.999', '-5', '1e3', '12 lakh'])('%s is no amount', (typed) =>
  expect(paiseOf(typed)).toBeNull(),
);

it('rupees are shown for typing without paise where there are none', () => {
  expect(rupeesOf(499900)).toBe('4999');
  expect(rupeesOf(4905)).toBe('49.05');
});

it('a plan without a limit is sent with null, and empty lines are no features', () => {
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

it('an id is made of the name', () => expect(idFor('1 Pro, für 2027!')).toBe('pro-f-r-2027'));
