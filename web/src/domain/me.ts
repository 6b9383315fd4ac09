import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '@/lib/api/client';
import type { UnitKind, User } from '@/lib/api/types';
import { useSession } from '@/lib/session';
import { queryKeys } from '@/lib/api/query-keys';

export const meQuery = queryOptions({
  queryKey: queryKeys.me,
  queryFn: ({ signal }) => get('/api/auth/me', { signal }),
  staleTime: 60_000,
});

/**
 * The signed-in user, as last loaded from the server. Components get the user only through this hook. It throws if
 * no user is signed in, which the routes prevent.
 */
export function useMe(): User {
  const { user } = useSession();
  const { data } = useQuery({ ...meQuery, enabled: user !== null, initialData: user ?? undefined });
  if (!data) throw new Error('no user is signed in');
  return data;
}

/** Returns a function that replaces the cached user with one that a mutation returned. */
export function useSetMe() {
  const client = useQueryClient();
  return (change: Partial<User>) =>
    client.setQueryData(meQuery.queryKey, (before) => before && { ...before, ...change });
}

/** Returns the units left of one kind; null if there is no limit. */
export function unitsLeft(user: User, key: UnitKind) {
  const limit = user.limits[key];
  return limit === null ? null : Math.max(0, limit - (user.used[key] ?? 0));
}

/**
 * Says what happens to the unit of a mock that is cancelled at this time: it returns to its plan, or expires if the
 * plan has ended.
 */
export function unitReturnText(user: User, at: number) {
  const runs = user.plan_expires_at !== null && Date.parse(user.plan_expires_at) > at;
  return runs
    ? { ahead: 'Your mock goes back to your plan.', done: 'Your mock is back in your plan.' }
    : {
        ahead: 'Your plan will have ended by then, so the mock will expire.',
        done: 'Your plan has ended, so the mock has expired.',
      };
}

/** Whether the user must buy a plan before booking. */
export const needsPlan = (user: User) =>
  user.status === 'Free' || user.plan_id === null || unitsLeft(user, 'mock_interviews') === 0;
