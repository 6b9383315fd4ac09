import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { now } from '@/lib/time';
import { Countdown, partsOf } from './countdown';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (distance: number) => new Date(now() + distance).toISOString();
const words = (left: number) => partsOf(left).map(({ count, unit }) => `${count} ${unit}`);

describe('Countdown', () => {
  it('shows the two largest units', () => {
    expect(words(51 * HOUR)).toEqual(['2 days', '3 hours']);
    expect(words(24 * HOUR)).toEqual(['1 day', '0 hours']);
    expect(words(61 * MINUTE)).toEqual(['1 hour', '1 minute']);
    expect(words(59 * MINUTE + 1000)).toEqual(['59 minutes', '1 second']);
    expect(words(999)).toEqual(['0 minutes', '0 seconds']);
  });

  it('reads as one text', () => {
    render(<Countdown to={at(26 * HOUR + MINUTE)} />);
    expect(screen.getByRole('time')).toHaveTextContent('1 day 2 hours');
  });

  it('shows “Now” from the start and “Over” after the end', () => {
    const { rerender } = render(<Countdown to={at(-MINUTE)} until={at(HOUR)} />);
    expect(screen.getByRole('time')).toHaveTextContent('Now');
    rerender(<Countdown to={at(-HOUR)} until={at(-MINUTE)} />);
    expect(screen.getByRole('time')).toHaveTextContent('Over');
  });
});
