import { describe, expect, it } from 'vitest';
import { aBooking, aSlot } from '@/test/fake/fixtures';
import { cancellationPolicy } from './booking-data';

const confirmed = aBooking({ status: 'confirmed', confirmed_slot: aSlot('2026-11-24T10:00:00Z') });

describe('cancellation policy', () => {
  it('allows cancelling a pending request at any time', () => {
    expect(cancellationPolicy(aBooking(), Date.now())).toEqual({ allowed: true, until: null });
  });

  it('allows cancelling a confirmed mock until exactly 24 hours before its start', () => {
    const cutOff = Date.parse('2026-11-23T10:00:00Z');
    expect(cancellationPolicy(confirmed, cutOff)).toEqual({
      allowed: true,
      until: '2026-11-23T10:00:00.000Z',
    });
    expect(cancellationPolicy(confirmed, cutOff + 1000)).toMatchObject({
      allowed: false,
      reason: 'too-late',
    });
  });

  it('does not allow cancelling once the mock has started or the booking has ended', () => {
    const start = Date.parse('2026-11-24T10:00:00Z');
    expect(cancellationPolicy(confirmed, start)).toMatchObject({ allowed: false, reason: 'over' });
    expect(cancellationPolicy(aBooking({ status: 'completed' }), 0)).toMatchObject({
      allowed: false,
      reason: 'over',
    });
  });
});
