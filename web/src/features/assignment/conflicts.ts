import { codeOf, messageOf } from '@/lib/api/refusal';
import type { ErrorCode } from '@/lib/api/types';

/** What a refused assignment means, and what to do about it. */
const words: { [code in ErrorCode]?: { title: string; text: string } } = {
  MENTOR_BUSY: {
    title: 'This mentor has just been booked for that time',
    text: 'Another mock took the hour while you were choosing. Choose another mentor, or another of the mentee’s times.',
  },
  MENTEE_BUSY: {
    title: 'The mentee has another mock at that time',
    text: 'Choose another of their times.',
  },
  NO_MEETING_LINK: {
    title: 'No meeting link is free at that time',
    text: 'Every link of the pool is in another mock then. Choose another time, or add a link to the pool.',
  },
  SLOT_TAKEN: {
    title: 'This time has been taken',
    text: 'Another request got it first. Choose another of the mentee’s times.',
  },
  SLOT_IN_PAST: { title: 'This time has passed', text: 'Choose another of the mentee’s times.' },
  BOOKING_NOT_PENDING: {
    title: 'This request is no longer waiting',
    text: 'It was confirmed or cancelled meanwhile. Close this window to see where it stands.',
  },
};

export function conflictWords(error: Error) {
  return (
    words[codeOf(error) ?? 'INTERNAL_ERROR'] ?? {
      title: 'The request was not assigned',
      text: messageOf(error),
    }
  );
}
