import { describe, expect, it } from 'vitest';
import { scoreLabel, trackLabel } from './labels';

describe('trackLabel', () => {
  it.each([
    ['sde2', 'SDE2'],
    ['senior_sde', 'Senior SDE'],
    ['l4', 'L4'],
    ['sse', 'SSE'],
    ['SDE2', 'SDE2'],
    ['general', 'General'],
  ])('formats %s as %s', (track, text) => expect(trackLabel(track)).toBe(text));
});

describe('scoreLabel', () => {
  it.each([
    ['coding', 'Code quality'],
    ['system_design', 'Design quality'],
    ['behavioral', 'Story structure'],
    ['hr_round', 'Answer structure'],
    ['mixed', 'Code, design or structure'],
  ] as const)('names the quality score of %s', (type, label) => {
    expect(scoreLabel('code_quality', type)).toBe(label);
    expect(scoreLabel('overall', type)).toBe('Overall');
  });
});
