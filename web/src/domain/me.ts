import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api/client';
import type { UnitKind, User } from '@/lib/api/types';
import { userChanged } from '@/lib/session';
import { queryKeys } from '@/lib/api/query-keys';

/** The caller as the server knows them now; the session is told. */
export const meQuery = queryOptions({
  queryKey: queryKeys.me,
  queryFn: async ({ signal }) => {
    const user = await get('/api/auth/me', { signal });
    userChanged(user);
    return user;
  },
});

/** Units of a kind that are left; null when there is no limit. */
export function unitsLeft(user: User, key: UnitKind) {
  const limit = user.limits[key];
  return limit === null ? null : Math.max(0, limit - (user.used[key] ?? 0));
}

/** What comes back at that time: a unit returns to the plan that it was taken from, and lapses once that has ended. */
export function unitReturnText(user: User, at: number) {
  const runs = user.plan_expires_at !== null && Date.parse(user.plan_expires_at) > at;
  return runs
    ? { ahead: 'Your mock goes back to your plan.', done: 'Your mock is back in your plan.' }
    : {
        ahead: 'Your plan will have ended, so the mock lapses.',
        done: 'Your plan has ended, so the mock has lapsed.',
      };
}

/** Nothing can be booked without buying first. */
export const needsPlan = (user: User) =>
  user.status === 'Free' || user.plan_id === null || unitsLeft(user, 'mock_interviews') === 0;
