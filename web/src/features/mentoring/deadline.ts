import type { Feedback } from '@/lib/api/types';

const OPEN_TO_CHANGE = 7 * 24 * 3_600_000;

/** Until when a given feedback can be changed. */
export const changeableUntil = (feedback: Feedback) =>
  new Date(Date.parse(feedback.created_at) + OPEN_TO_CHANGE).toISOString();

export const isChangeable = (feedback: Feedback, now: number) =>
  Date.parse(feedback.created_at) + OPEN_TO_CHANGE > now;
