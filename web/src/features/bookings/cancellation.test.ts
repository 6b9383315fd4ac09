import { describe, expect, it } from 'vitest';
import { aBooking, aSlot } from '@/test/fake/fixtures';
import { cancelRight } from './cancellation';

const confirmed = aBooking({ status: 'confirmed', confirmed_slot: aSlot('2026-11-24T10:00:00Z') });

describe('cancelling', () => {
  it('is open at any time while a request waits', () => {
    expect(cancelRight(aBooking(), Date.now())).toEqual({ may: true, until: null });
  });

  it('is open until 24 hours before a confirmed mock, to the second', () => {
    const cutOff = Date.parse('2026-11-23T10:00:00Z');
    expect(cancelRight(confirmed, cutOff)).toEqual({ may: true, until: '2026-11-23T10:00:00.000Z' });
    expect(cancelRight(confirmed, cutOff + 1000)).toMatchObject({ may: false, why: 'too-late' });
  });

  it('is over once the booking is, or its mock has begun', () => {
    const start = Date.parse('2026-11-24T10:00:00Z');
    expect(cancelRight(confirmed, start)).toMatchObject({ may: false, why: 'over' });
    expect(cancelRight(aBooking({ status: 'completed' }), 0)).toMatchObject({ may: false, why: 'over' });
  });
});
