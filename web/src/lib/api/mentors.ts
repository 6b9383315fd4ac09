import { queryOptions } from '@tanstack/react-query';
import { getAll } from './calls';
import type { Mentor } from './types';

/** All mentors, for those who choose one; they are few by nature. */
export const mentorsQuery = queryOptions({
  queryKey: ['admin', 'mentors', 'all'],
  queryFn: ({ signal }) => getAll<Mentor>('/api/admin/mentors', {}, signal),
  staleTime: 60_000,
});
