import { render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { setReaderZone } from '@/lib/time';
import { DateTime } from './date-time';

/** The text with plain blanks. */
const text = (at: string, until?: string) =>
  render(<DateTime at={at} until={until} />).container.textContent?.replace(/\s/g, ' ');

afterEach(() => setReaderZone(null));

describe('an hour in the user’s time zone', () => {
  it('names the zone once', () => {
    setReaderZone('Asia/Kolkata');

    expect(text('2026-11-22T08:30:00Z', '2026-11-22T09:30:00Z')).toBe(
      'Sun, 22 Nov 2026, 2:00 pm – 3:00 pm IST',
    );
  });

  it('names the zone of each end when the clocks go back between them', () => {
    setReaderZone('America/New_York');

    expect(text('2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z')).toBe(
      'Sun, 1 Nov 2026, 1:30 am GMT-4 – 1:30 am GMT-5',
    );
  });

  it('names the zone of each end when the clocks go forward between them', () => {
    setReaderZone('Europe/Berlin');

    expect(text('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z')).toBe(
      'Sun, 29 Mar 2026, 1:30 am GMT+1 – 3:30 am GMT+2',
    );
  });

  it('names the zone that is valid then, not now', () => {
    setReaderZone('Europe/Berlin');

    expect(text('2026-07-01T10:00:00Z')).toMatch(/12:00 pm (CEST|GMT\+2)$/);
    expect(text('2026-12-01T11:00:00Z')).toMatch(/12:00 pm (CET|GMT\+1)$/);
  });
});
