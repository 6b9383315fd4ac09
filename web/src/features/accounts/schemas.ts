import { z } from '@/lib/zod';

const optionalText = z.string().trim().max(100, 'Keep this under 100 characters').optional();

export const emailSchema = z
  .string()
  .trim()
  .min(1, 'Enter your email address')
  .email('This is not an email address')
  .max(254);

export const newPasswordSchema = z
  .string()
  .min(8, 'Use at least 8 characters')
  .max(128, 'Use at most 128 characters');

export const loginSchema = z.object({
  email: emailSchema,
  password: z.string().min(1, 'Enter your password'),
});

export const registrationSchema = z.object({
  name: z.string().trim().min(2, 'Enter your name').max(100, 'Keep this under 100 characters'),
  email: emailSchema,
  password: newPasswordSchema,
  current_role: optionalText,
  target_role: optionalText,
});

export const forgotSchema = z.object({ email: emailSchema });
export const resetSchema = z.object({ new_password: newPasswordSchema });
