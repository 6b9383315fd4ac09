import { z } from '@/lib/zod';

const upTo = (length: number) => z.maxLength(length, `Keep this under ${length} characters`);

const optionalText = z.optional(z.string().check(z.trim(), upTo(100)));

const personName = z.string().check(z.trim(), z.minLength(2, 'Enter your name'), upTo(100));

const email = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, { error: 'Enter your email address', abort: true }),
    z.email('This is not an email address'),
    upTo(254),
  );

const newPassword = z
  .string()
  .check(z.minLength(8, 'Use at least 8 characters'), z.maxLength(128, 'Use at most 128 characters'));

export const loginSchema = z.object({
  email,
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

export const changePasswordSchema = z.object({
  current_password: z.string().check(z.minLength(1, 'Enter your current password')),
  new_password: newPassword,
});
