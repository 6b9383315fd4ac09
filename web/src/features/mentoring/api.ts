import { queryOptions, useQuery } from '@tanstack/react-query';
import { get, getAll, post, postOnce, put } from '@/lib/api/client';
import { errorCode } from '@/lib/api/errors';
import { pagedQuery } from '@/lib/api/paged';
import type {
  BookingRequest,
  BookingStatus,
  Feedback,
  GiveFeedback,
  MentorDashboard,
  MentorMentee,
  Mock,
  MockStatus,
} from '@/lib/api/types';

export const mentorDashboardQuery = queryOptions({
  queryKey: ['mentor', 'dashboard'],
  queryFn: ({ signal }) => get<MentorDashboard>('/api/mentor/dashboard', undefined, signal),
});

/** The mocks that ended in one way, latest first. */
export const endedMocksQuery = (status: MockStatus) =>
  pagedQuery<Mock>(['mentor', 'mocks', status], '/api/mentor/mocks', { status });

/** All that is still to be held, soonest first. */
export const upcomingMocksQuery = queryOptions({
  queryKey: ['mentor', 'mocks', 'scheduled'],
  queryFn: async ({ signal }) => {
    const mocks = await getAll<Mock>('/api/mentor/mocks', { status: 'scheduled' }, signal);
    return mocks.sort((a, b) => Date.parse(a.scheduled_at) - Date.parse(b.scheduled_at));
  },
});

/** One thing of the mentor's own; null when it is not theirs. */
async function own<T>(url: string, signal: AbortSignal) {
  try {
    return await get<T>(url, undefined, signal);
  } catch (error) {
    if (errorCode(error) === 'NOT_FOUND') return null;
    throw error;
  }
}

export const mentorMockQuery = (id: string) =>
  queryOptions({
    queryKey: ['mentor', 'mock', id],
    queryFn: ({ signal }) => own<Mock>(`/api/mentor/mocks/${encodeURIComponent(id)}`, signal),
  });

export const assignedRequestsQuery = (status: BookingStatus) =>
  pagedQuery<BookingRequest>(['mentor', 'requests', status], '/api/mentor/booking-requests', { status });

export const declineRequest = ({ id, reason }: { id: string; reason: string }) =>
  post<BookingRequest>(`/api/mentor/booking-requests/${id}/decline`, { reason });

export const givenFeedbackQuery = pagedQuery<Feedback>(['mentor', 'feedbacks'], '/api/mentor/feedbacks');

export const feedbackQuery = (id: string) =>
  queryOptions({
    queryKey: ['mentor', 'feedback', id],
    queryFn: ({ signal }) => own<Feedback>(`/api/mentor/feedback/${id}`, signal),
  });

export const giveFeedback = (body: GiveFeedback) => postOnce<Feedback>('/api/mentor/feedback', body);

export const changeFeedback = (id: string, body: Omit<GiveFeedback, 'mock_id'>) =>
  put<Feedback>(`/api/mentor/feedback/${id}`, body);

export const closeMock = (id: string, how: 'complete' | 'no-show') =>
  post<Mock>(`/api/mentor/mocks/${id}/${how}`);

/** Whom the mentor has interviewed or will. */
export const menteesQuery = queryOptions({
  queryKey: ['mentor', 'mentees'],
  queryFn: ({ signal }) => getAll<MentorMentee>('/api/mentor/mentees', {}, signal),
  staleTime: 5 * 60_000,
});

/** What a mentee works towards; null until it is known, and when they have not said. */
export function useTargetRole(menteeId: string) {
  const mentees = useQuery(menteesQuery);
  return mentees.data?.find((mentee) => mentee.id === menteeId)?.target_role ?? null;
}

const EDIT_WINDOW = 7 * 24 * 3_600_000;

/** Until when a given feedback can be changed. */
export const editableUntil = (feedback: Feedback) =>
  new Date(Date.parse(feedback.created_at) + EDIT_WINDOW).toISOString();

export const isEditable = (feedback: Feedback, now: number) =>
  Date.parse(feedback.created_at) + EDIT_WINDOW > now;
