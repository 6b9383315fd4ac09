import { describe, expect, it } from 'vitest';
import { missedLabel } from './no-show';

describe('missedLabel', () => {
  it.each([
    ['mentor', 'mentee', 'Mentor missed it'],
    ['mentor', 'admin', 'Mentor missed it'],
    ['mentee', 'admin', 'Mentee missed it'],
    ['mentee', 'mentee', 'Missed'],
    ['mentor', 'mentor', 'Missed'],
  ] as const)('tells that the %s missed a mock to the %s', (missing, viewer, label) =>
    expect(missedLabel(missing, viewer)).toBe(label),
  );
});
