import { describe, expect, it } from 'vitest';
import { trackLabel } from './labels';

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
