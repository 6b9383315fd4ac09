import { queryOptions, useQuery } from '@tanstack/react-query';
import { getAll } from '@/lib/api/calls';
import type { MentorMentee } from '@/lib/api/types';

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
