import { describe, expect, it } from 'vitest';
import { addDays, formatDate, formatRelative, formatTime, isDate, mondayOf, zoneDescription } from './time';

describe('time formatting', () => {
  it('formats dates and times in the user’s time zone', () => {
    expect(formatDate('2026-11-22T19:30:00Z')).toBe('Mon, 23 Nov 2026');
    expect(formatTime('2026-11-22T19:30:00Z')).toMatch(/^1:00\sam$/);
    expect(zoneDescription()).toBe('Asia/Kolkata (IST)');
  });

  it('accepts only dates that days can be added to', () => {
    for (const date of ['2026-11-22', '2000-01-01', '2999-12-31']) {
      expect(isDate(date)).toBe(true);
      expect(addDays(mondayOf(date), 7)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    for (const text of ['0000-01-01', '9999-12-31', '2026-13-01', '2026-1-1', 'today', '', null]) {
      expect(isDate(text)).toBe(false);
    }
  });

  it('formats the distance to an instant', () => {
    const from = Date.parse('2026-11-22T10:00:00Z');
    expect(formatRelative('2026-11-24T11:00:00Z', from)).toBe('in 2 days');
    expect(formatRelative('2026-11-22T08:30:00Z', from)).toBe('1 hour ago');
  });

  it('says “tomorrow” only for the next calendar day in the user’s time zone', () => {
    const mondayMorning = Date.parse('2026-11-23T08:00:00+05:30');
    expect(formatRelative('2026-11-25T07:00:00+05:30', mondayMorning)).toBe('in 2 days');
    expect(formatRelative('2026-11-24T22:00:00+05:30', mondayMorning)).toBe('tomorrow');
    expect(formatRelative('2026-11-21T09:00:00+05:30', mondayMorning)).toBe('2 days ago');
  });
});
