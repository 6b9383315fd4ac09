import { patch, post } from '@/lib/api/calls';
import type { TokenAnswer, User } from '@/lib/api/types';
import { signedIn, userChanged } from '@/lib/session';
import { readerZone } from '@/lib/time';

export type Credentials = { email: string; password: string };
export type Registration = Credentials & { name: string; current_role?: string; target_role?: string };

export async function login(credentials: Credentials) {
  signedIn(await post<TokenAnswer>('/api/auth/login', credentials));
}

/** Registers, signs in, and tells the server the zone that mails to this person should use. */
export async function registerFree(registration: Registration) {
  const answer = await post<TokenAnswer>('/api/auth/register-free', registration);
  signedIn(answer);
  if (answer.user.timezone !== readerZone()) {
    patch<User>('/api/auth/me', { timezone: readerZone() })
      .then(userChanged)
      .catch(() => undefined);
  }
}

export const forgotPassword = (body: { email: string }) => post<null>('/api/auth/forgot-password', body);

export const resetPassword = (body: { token: string; new_password: string }) =>
  post<null>('/api/auth/reset-password', body);
