import { queryOptions } from '@tanstack/react-query';
import { getAll, patch, post, remove } from '@/lib/api/calls';
import type { Session, TokenAnswer, User } from '@/lib/api/types';
import { signedIn, userChanged } from '@/lib/session';
import { browserZone } from '@/lib/time';

export type Credentials = { email: string; password: string };
export type Registration = Credentials & { name: string; current_role?: string; target_role?: string };

export async function login(credentials: Credentials) {
  signedIn(await post<TokenAnswer>('/api/auth/login', credentials));
}

/** Registers, signs in, and tells the server the zone that mails to this person should use. */
export async function registerFree(registration: Registration) {
  const { access_token, user } = await post<TokenAnswer>('/api/auth/register-free', registration);
  const timezone = browserZone();
  signedIn({ access_token, user: { ...user, timezone } });
  if (user.timezone !== timezone) await changeMe({ timezone }).catch(() => undefined);
}

export type Profile = Partial<Pick<User, 'name' | 'current_role' | 'target_role' | 'timezone'>>;

export async function changeMe(parts: Profile) {
  const user = await patch<User>('/api/auth/me', parts);
  userChanged(user);
  return user;
}

export const changePassword = (body: { current_password: string; new_password: string }) =>
  post<null>('/api/auth/change-password', body);

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => getAll<Session>('/api/auth/sessions', {}, signal),
});

export const endSession = (id: string) => remove<null>(`/api/auth/sessions/${id}`);

export const forgotPassword = (body: { email: string }) => post<null>('/api/auth/forgot-password', body);

export const resetPassword = (body: { token: string; new_password: string }) =>
  post<null>('/api/auth/reset-password', body);
