import { describe, expect, it } from 'vitest';
import { aBooking, aMentor, aMock, aSlot } from '@/test/fake/given';
import { candidatesFor } from './candidates';

const slot = aSlot('2026-11-24T10:00:00Z');
const request = aBooking({ preferred_slots: [slot] });

describe('the candidates for a request', () => {
  it('are not free while they hold another mock, and the reason is named', () => {
    const busy = aMentor({ name: 'Busy' });
    const mock = aMock({
      mentor_id: busy.id,
      scheduled_at: '2026-11-24T10:30:00Z',
      ends_at: '2026-11-24T11:30:00Z',
      company_name: 'Meta',
    });

    const [free, hindered] = candidatesFor(request, slot, [busy, aMentor({ name: 'Free' })], [mock]);

    expect(free).toMatchObject({ mentor: { name: 'Free' }, hindrance: null });
    expect(hindered).toMatchObject({
      mentor: { name: 'Busy' },
      hindrance: 'Has a mock at that time, for Meta',
    });
  });

  it('are free right after another mock, and when that mock was cancelled', () => {
    const mentor = aMentor();
    const before = aMock({
      mentor_id: mentor.id,
      scheduled_at: '2026-11-24T09:00:00Z',
      ends_at: slot.starts_at,
    });
    const cancelled = aMock({
      mentor_id: mentor.id,
      scheduled_at: slot.starts_at,
      ends_at: slot.ends_at,
      status: 'cancelled',
    });

    expect(candidatesFor(request, slot, [mentor], [before, cancelled])[0]?.hindrance).toBeNull();
  });

  it('come in order of what speaks for them, then of their load', () => {
    const names = candidatesFor(
      request,
      slot,
      [
        aMentor({ name: 'Full', upcoming_mocks: 5 }),
        aMentor({ name: 'Stranger', companies: [], upcoming_mocks: 0 }),
        aMentor({ name: 'Loaded', upcoming_mocks: 4 }),
        aMentor({ name: 'Fresh', upcoming_mocks: 1 }),
      ],
      [],
    ).map((candidate) => candidate.mentor.name);

    expect(names).toEqual(['Fresh', 'Loaded', 'Stranger', 'Full']);
  });
});
