import { expect, test } from 'vitest';
import { waitText } from './assignment-wait';

test('says the usual wait along with the promise', () => {
  expect(waitText({ promised_hours: 24, median_hours: 4.2 })).toBe(
    'We usually find a mentor within 5 hours, and we promise one within 24 hours.',
  );
  expect(waitText({ promised_hours: 24, median_hours: 0.4 })).toContain('within an hour');
});

test('states only the promise when there are too few requests', () => {
  expect(waitText({ promised_hours: 24, median_hours: null })).toContain('we promise one within 24 hours');
});

test('promises nothing shorter than what is usual', () => {
  expect(waitText({ promised_hours: 24, median_hours: 30 })).toBe(
    'At the moment it usually takes 30 hours to find a mentor.',
  );
});
