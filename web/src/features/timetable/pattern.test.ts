import { describe, expect, it } from 'vitest';
import { aSlot } from '@/test/fake/fixtures';
import { findOverlap, endOf, toBatches, type Pattern, planSlots, readTime } from './pattern';

const pattern: Pattern = {
  weekdays: [0, 2],
  times: ['18:00', '10:00'],
  minutes: 60,
  from: '2026-11-23',
  until: '2026-12-06',
  interview_types: ['coding'],
  mentor_id: '',
};
const before = '2026-11-20 09:00';
const statuses = (planned: ReturnType<typeof planSlots>) => planned.map((one) => one.status);

describe('slot pattern', () => {
  it('repeats each time on each chosen weekday, first and last date included', () => {
    const planned = planSlots(pattern, [], before);

    expect(planned.map(({ slot }) => `${slot.date} ${slot.start_time}-${slot.end_time}`)).toEqual([
      '2026-11-23 10:00-11:00',
      '2026-11-23 18:00-19:00',
      '2026-11-25 10:00-11:00',
      '2026-11-25 18:00-19:00',
      '2026-11-30 10:00-11:00',
      '2026-11-30 18:00-19:00',
      '2026-12-02 10:00-11:00',
      '2026-12-02 18:00-19:00',
    ]);
  });

  it('skips past times and existing slots', () => {
    const existing = aSlot('2026-11-25T04:30:00Z');

    expect(statuses(planSlots({ ...pattern, until: '2026-11-29' }, [existing], '2026-11-23 10:00'))).toEqual([
      'past',
      'new',
      'existing',
      'new',
    ]);
  });

  it('allows a mentor’s slot next to an open one, but no overlapping slots of one mentor', () => {
    const openSlot = aSlot('2026-11-23T04:30:00Z');
    const theirs = aSlot('2026-11-23T13:00:00Z', { mentor_id: 'kavya' });
    const day = { ...pattern, until: '2026-11-23', mentor_id: 'kavya' };

    expect(statuses(planSlots(day, [openSlot, theirs], before))).toEqual(['new', 'existing']);
  });

  it('is empty when it ends before it starts', () => {
    expect(planSlots({ ...pattern, until: '2026-11-22' }, [], before)).toEqual([]);
  });
});

it('ends on the next day when a time passes midnight', () => {
  expect(endOf('23:30', 60)).toBe('00:30');
});

it('detects overlapping times', () => {
  expect(findOverlap(['10:00', '18:00', '10:45'], 60)).toEqual(['10:00', '10:45']);
  expect(findOverlap(['10:00', '11:00'], 60)).toBeNull();
});

it('sends batches of two hundred slots', () => {
  expect(toBatches(Array.from({ length: 450 })).map((part) => part.length)).toEqual([200, 200, 50]);
});

it.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['14.30', '14:30'],
  ['2:30 pm', '14:30'],
  ['12am', '00:00'],
])('parses %s as %s', (typed, name) => expect(readTime(typed)).toEqual({ name }));

it.each(['25:00', '14:75', '13 pm', 'noon'])('rejects %s as a time of day', (typed) =>
  expect(readTime(typed)).toHaveProperty('problem'),
);
