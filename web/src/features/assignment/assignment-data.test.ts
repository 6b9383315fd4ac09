import { describe, expect, it } from 'vitest';
import { aBooking, aMentor, aSlot } from '@/test/fake/fixtures';
import { aSuggestion } from '@/test/fake/mentor-and-slot-handlers';
import { candidatesFor, defaultOption, timeOptions } from './assignment-data';

const first = aSlot('2026-11-24T10:00:00Z');
const second = aSlot('2026-11-25T10:00:00Z');
const request = aBooking({ preferred_slots: [first, second] });
const before = Date.parse('2026-11-20T00:00:00Z');
const busy = { ...first, obstacle: 'mentor_busy' as const, why: 'Has another mock at this time' };

const free = aSuggestion({ mentor: aMentor({ name: 'Free' }), free_slots: [first, second] });
const other = aSuggestion({
  mentor: aMentor({ name: 'Other' }),
  score: 97,
  free_slots: [second],
  busy_slots: [busy],
});

describe('mentor candidates', () => {
  it('lists free mentors first, and the other times that busy mentors are free for', () => {
    const times = timeOptions(request, [other, free], before);

    expect(candidatesFor(first.id, times, [other, free])).toMatchObject([
      { mentor: { name: 'Free' }, unavailableReason: null },
      { mentor: { name: 'Other' }, unavailableReason: 'Has another mock at this time', otherRanks: [2] },
    ]);
  });

  it('keeps the suggested order among free mentors', () => {
    const times = timeOptions(request, [other, free], before);

    expect(candidatesFor(second.id, times, [other, free]).map((one) => one.mentor.name)).toEqual([
      'Other',
      'Free',
    ]);
  });
});

describe('time options', () => {
  it('marks past and booked times as unavailable', () => {
    const taken = aBooking({ preferred_slots: [first, { ...second, status: 'booked' }] });

    expect(timeOptions(taken, [free], Date.parse(first.starts_at))).toMatchObject([
      { unavailableReason: 'In the past' },
      { unavailableReason: 'No longer available' },
    ]);
  });

  it('warns with the reason that all mentors share', () => {
    const why = 'The mentee has another mock then';
    const hindered = aSuggestion({
      free_slots: [second],
      busy_slots: [{ ...first, obstacle: 'mentee_busy', why }],
    });
    const times = timeOptions(request, [hindered, hindered], before);

    expect(times[0]).toMatchObject({ unavailableReason: null, warning: why });
    expect(defaultOption(times)?.id).toBe(second.id);
  });

  it('selects the first time with a free mentor', () => {
    const why = 'This time is another mentor’s';
    const third = aSuggestion({
      free_slots: [second],
      busy_slots: [{ ...first, obstacle: 'other_mentor', why }],
    });
    const times = timeOptions(request, [other, third], before);

    expect(times[0]).toMatchObject({ unavailableReason: null, warning: 'No mentor is free at this time' });
    expect(defaultOption(times)?.id).toBe(second.id);
  });

  it('lack a meeting link when a free mentor could otherwise take them', () => {
    const why = 'No meeting link is free at this time';
    const third = aSuggestion({ busy_slots: [{ ...first, obstacle: 'no_meeting_link', why }] });

    expect(timeOptions(request, [other, third], before)[0]).toMatchObject({
      unavailableReason: null,
      warning: why,
      needsMeetingLink: true,
    });
  });

  it('lack a mentor, but are not booked, when the request shows an available slot as blocked', () => {
    const blocked = aBooking({ preferred_slots: [{ ...first, status: 'blocked' }] });

    expect(timeOptions(blocked, [other], before)[0]).toMatchObject({
      unavailableReason: null,
      warning: 'No mentor is free at this time',
    });
  });
});
