import { expect, it } from 'vitest';
import { blankDraft, readDraft } from './booking-draft';

const key = 'codementee.draft.booking.meera';

it.each(['{', 'null', '[]', '{"slots": "none"}', '{"interview_type": "juggling"}'])(
  'a damaged draft counts as none: %s',
  (text) => {
    sessionStorage.setItem(key, text);

    expect(readDraft('meera')).toEqual(blankDraft);
  },
);

it('an older draft keeps the choices that it has', () => {
  sessionStorage.setItem(key, JSON.stringify({ company_id: 'google' }));

  expect(readDraft('meera')).toEqual({ ...blankDraft, company_id: 'google' });
});
