import { expect, it } from 'vitest';
import { blankDraft, readBookingDraft } from './booking-draft';

const key = 'codementee.draft.booking.meera';
const saved_at = '2026-11-23T08:00:00Z';

it.each([
  '{',
  'null',
  '[]',
  '{"company_id": "google"}',
  JSON.stringify({ saved_at, values: { slots: 'none' } }),
  JSON.stringify({ saved_at, values: { interview_type: 'juggling' } }),
  JSON.stringify({ saved_at, values: { slots: [{ id: 's', starts_at: 'soon', ends_at: 'later' }] } }),
  JSON.stringify({ saved_at: 'yesterday', values: {} }),
])('deletes a damaged draft and starts blank: %s', (text) => {
  sessionStorage.setItem(key, text);

  expect(readBookingDraft('meera')).toEqual(blankDraft);
  expect(sessionStorage.getItem(key)).toBeNull();
});

it('fills in fields that an older draft lacks', () => {
  sessionStorage.setItem(key, JSON.stringify({ saved_at, values: { company_id: 'google' } }));

  expect(readBookingDraft('meera')).toEqual({ ...blankDraft, company_id: 'google' });
});
