import { queryOptions, useQuery } from '@tanstack/react-query';
import { toast } from 'sonner';
import { getAll, post } from '@/lib/api/client';
import { errorMessage } from '@/lib/api/errors';
import type { Filter } from '@/lib/list-url-state';
import { queryKeys } from '@/lib/api/query-keys';

/** All mentors, for selects. */
export const mentorsQuery = queryOptions({
  queryKey: queryKeys.admin.mentors,
  queryFn: ({ signal }) => getAll('/api/admin/mentors', { signal }),
  staleTime: 60_000,
});

/** Filters a list by mentor. */
export function useMentorFilter(): Filter {
  const { data } = useQuery(mentorsQuery);
  const options = data?.map(({ id, name }) => ({ value: id, name }));
  return { name: 'mentor_id', label: 'Mentor', options };
}

/** Emails a user a link to choose a new password. */
export async function sendPasswordLink({ name, email }: { name: string; email: string }) {
  try {
    await post('/api/auth/forgot-password', { body: { email } });
    toast.success(`Password link sent to ${name}`, {
      description: `We emailed ${email}. The link works once, within an hour.`,
    });
  } catch (error) {
    toast.error('We couldn’t send the link', { description: errorMessage(error) });
  }
}
