import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Filter } from '../list-address';
import { getAll } from './calls';
import type { Mentor } from './types';

/** All mentors, for those who choose one; they are few by nature. */
export const mentorsQuery = queryOptions({
  queryKey: ['admin', 'mentors', 'all'],
  queryFn: ({ signal }) => getAll<Mentor>('/api/admin/mentors', {}, signal),
  staleTime: 60_000,
});

/** A filter of lists by mentor. */
export function useMentorFilter(): Filter {
  const { data } = useQuery(mentorsQuery);
  const options = data?.map(({ id, name }) => ({ value: id, name }));
  return { name: 'mentor_id', label: 'Mentor', options };
}
