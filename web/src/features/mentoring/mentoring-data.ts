import { queryOptions, useQuery } from '@tanstack/react-query';
import { get, getAll, pagedQuery, post, postOnce, put } from '@/lib/api/client';
import { errorCode } from '@/lib/api/errors';
import type { BookingStatus, Feedback, GiveFeedback, MockStatus } from '@/lib/api/types';
import { queryKeys } from '@/lib/api/query-keys';

export const mentorDashboardQuery = queryOptions({
  queryKey: queryKeys.mentor.dashboard,
  queryFn: ({ signal }) => get('/api/mentor/dashboard', { signal }),
});

/** Past mocks with this outcome, latest first. */
export const endedMocksQuery = (status: MockStatus) =>
  pagedQuery(queryKeys.mentor.mocks(status), '/api/mentor/mocks', { status });

/** Upcoming and current mocks, soonest first. */
export const upcomingMocksQuery = queryOptions({
  queryKey: queryKeys.mentor.mocks('upcoming'),
  queryFn: async ({ signal }) => {
    const mocks = await getAll('/api/mentor/mocks', { query: { when: 'upcoming' }, signal });
    return mocks.reverse();
  },
});

/** Mocks without feedback, longest wait first. */
export const awaitingMocksQuery = queryOptions({
  queryKey: queryKeys.mentor.mocks('awaiting'),
  queryFn: async ({ signal }) => {
    const mocks = await getAll('/api/mentor/mocks', { query: { awaiting_feedback: true }, signal });
    return mocks.reverse();
  },
});

/** Loads one record. Returns null if it does not exist or belongs to another mentor. */
async function orNull<T>(request: Promise<T>) {
  try {
    return await request;
  } catch (error) {
    if (errorCode(error) === 'NOT_FOUND') return null;
    throw error;
  }
}

export const mentorMockQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.mentor.mock(id),
    queryFn: ({ signal }) => orNull(get('/api/mentor/mocks/{id}', { path: { id }, signal })),
  });

/** What the mentee of a mock has practised and still finds hard. */
export const menteePracticeQuery = (mockId: string) =>
  queryOptions({
    queryKey: queryKeys.mentor.practice(mockId),
    queryFn: ({ signal }) => get('/api/mentor/mocks/{id}/practice', { path: { id: mockId }, signal }),
  });

export const assignedRequestsQuery = (status: BookingStatus) =>
  pagedQuery(queryKeys.mentor.requests(status), '/api/mentor/booking-requests', { status });

export const declineRequest = ({ id, reason }: { id: string; reason: string }) =>
  post('/api/mentor/booking-requests/{id}/decline', { path: { id }, body: { reason } });

export const givenFeedbackQuery = pagedQuery(queryKeys.mentor.feedbacks, '/api/mentor/feedbacks');

export const feedbackQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.mentor.feedback(id),
    queryFn: ({ signal }) => orNull(get('/api/mentor/feedback/{id}', { path: { id }, signal })),
  });

export const giveFeedback = (body: GiveFeedback) => postOnce('/api/mentor/feedback', { body: body });

/** Replaces the feedback if it still has this version. */
export const changeFeedback = (id: string, body: Omit<GiveFeedback, 'mock_id'>, version: number) =>
  put('/api/mentor/feedback/{id}', { path: { id }, body, version });

export const closeMock = (id: string, how: 'complete' | 'no-show', note: string) =>
  how === 'complete'
    ? post('/api/mentor/mocks/{id}/complete', { path: { id } })
    : post('/api/mentor/mocks/{id}/no-show', { path: { id }, body: note ? { note } : {} });

/** The mentees of the mentor's past and upcoming mocks. */
export const menteesQuery = queryOptions({
  queryKey: queryKeys.mentor.mentees,
  queryFn: ({ signal }) => getAll('/api/mentor/mentees', { signal }),
  staleTime: 5 * 60_000,
});

/** Returns the mentee's target role; null while it loads, or if the mentee has not set one. */
export function useTargetRole(menteeId: string) {
  const mentees = useQuery(menteesQuery);
  return mentees.data?.find((mentee) => mentee.id === menteeId)?.target_role ?? null;
}

const EDIT_WINDOW = 7 * 24 * 3_600_000;

/** The deadline for changing feedback. */
export const editableUntil = (feedback: Feedback) =>
  new Date(Date.parse(feedback.created_at) + EDIT_WINDOW).toISOString();

export const isEditable = (feedback: Feedback, now: number) =>
  Date.parse(feedback.created_at) + EDIT_WINDOW > now;
