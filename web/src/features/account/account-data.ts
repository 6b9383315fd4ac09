import { queryOptions } from '@tanstack/react-query';
import { get, getAll, patch, post, remove } from '@/lib/api/client';
import type { User } from '@/lib/api/types';
import { browserZone } from '@/lib/time';
import { signedIn } from '@/lib/session';
import { z } from '@/lib/zod';
import { queryKeys } from '@/lib/api/query-keys';

const upTo = (length: number) => z.maxLength(length, `Use at most ${length} characters`);

const optionalText = z.optional(z.string().check(z.trim(), upTo(100)));

const personName = z.string().check(z.trim(), z.minLength(2, 'Enter your name'), upTo(100));

const email = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, { error: 'Enter your email address', abort: true }),
    z.email('Enter a valid email address'),
    upTo(254),
  );

const newPassword = z
  .string()
  .check(z.minLength(8, 'Use at least 8 characters'), z.maxLength(128, 'Use at most 128 characters'));

export const loginSchema = z.object({
  email,
  password: z.string().check(z.minLength(1, 'Enter your password')),
  totp_code: z.optional(z.string().check(z.trim(), upTo(100))),
});

export const totpCodeSchema = z.object({
  code: z.string().check(z.trim(), z.regex(/^\d{3} ?\d{3}$/, 'Enter the six digits')),
});

export const confirmationSchema = z.object({
  password: z.string().check(z.minLength(1, 'Enter your password')),
});

export const registrationSchema = z.object({
  name: personName,
  email,
  password: newPassword,
  current_role: optionalText,
  target_role: optionalText,
});

export const forgotSchema = z.object({ email });
export const resetSchema = z.object({ new_password: newPassword });

const roleText = z.string().check(z.trim(), upTo(100));

export const profileSchema = z.object({ name: personName, current_role: roleText, target_role: roleText });

/** The schema of the profile form's stored draft. */
export const profileDraftSchema = z.partial(
  z.object({ name: z.string(), current_role: z.string(), target_role: z.string() }),
);

export const changePasswordSchema = z.object({
  current_password: z.string().check(z.minLength(1, 'Enter your current password')),
  new_password: newPassword,
});

export type Credentials = { email: string; password: string };

/** The code for the second step is empty unless the account has two-step sign-in. */
export type SignIn = Credentials & { totp_code?: string };
export type Registration = Credentials & { name: string; current_role?: string; target_role?: string };

export async function login(credentials: SignIn) {
  signedIn(await post('/api/auth/login', { body: credentials }));
}

/** Registers and signs in, and sends the browser's time zone for the user's emails. */
export async function registerFree(registration: Registration) {
  const { access_token, user } = await post('/api/auth/register-free', { body: registration });
  const timezone = browserZone();
  signedIn({ access_token, user: { ...user, timezone } });
  if (user.timezone !== timezone) await changeMe({ timezone }).catch(() => undefined);
}

export type Profile = Partial<
  Pick<User, 'name' | 'current_role' | 'target_role' | 'timezone' | 'display_name'>
>;

export const changeMe = (parts: Profile, version?: number) => patch('/api/auth/me', { body: parts, version });

export const changePassword = (body: { current_password: string; new_password: string }) =>
  post('/api/auth/change-password', { body: body });

export const exportMyData = () => get('/api/auth/me/export');
export const deleteMe = (password: string) => remove('/api/auth/me', { body: { password } });

export const sessionsQuery = queryOptions({
  queryKey: queryKeys.sessions,
  queryFn: ({ signal }) => getAll('/api/auth/sessions', { signal }),
});

export const endSession = (id: string) => remove('/api/auth/sessions/{id}', { path: { id } });

export const totpQuery = queryOptions({
  queryKey: queryKeys.totp,
  queryFn: ({ signal }) => get('/api/auth/totp', { signal }),
});

export const enrolTotp = () => post('/api/auth/totp/enrol');
export const confirmTotp = (code: string) => post('/api/auth/totp/confirm', { body: { code } });
export const disableTotp = (password: string) => post('/api/auth/totp/disable', { body: { password } });

export const calendarQuery = queryOptions({
  queryKey: queryKeys.calendar,
  queryFn: ({ signal }) => get('/api/calendar', { signal }),
});

export const rotateCalendar = () => post('/api/calendar/rotate');

export const forgotPassword = (body: { email: string }) => post('/api/auth/forgot-password', { body: body });

export const resetPassword = (body: { token: string; new_password: string }) =>
  post('/api/auth/reset-password', { body: body });
