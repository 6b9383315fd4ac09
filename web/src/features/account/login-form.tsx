import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { ApiError, errorMessage } from '@/lib/api/errors';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Input, PasswordInput } from '@/ui/input';
import { Notice } from '@/ui/notice';
import { type Credentials, login, loginSchema } from './account-data';

export function LoginForm() {
  const form = useForm<Credentials>({
    resolver: zodResolver(loginSchema),
    defaultValues: { email: '', password: '' },
  });
  const { errors } = form.formState;
  const attempt = useMutation({
    mutationFn: login,
    onError: (error) => setServerErrors(error, ['email', 'password'], form.setError),
  });
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={form.handleSubmit((values) => attempt.mutate(values), focusFirstInvalid)}
    >
      {attempt.isError && <Notice tone="bad">{refusalMessage(attempt.error)}</Notice>}
      <Field label="Email" error={errors.email?.message}>
        <Input type="email" autoComplete="username" inputMode="email" {...form.register('email')} />
      </Field>
      <Field label="Password" error={errors.password?.message}>
        <PasswordInput autoComplete="current-password" {...form.register('password')} />
      </Field>
      <Button type="submit" wide busy={attempt.isPending}>
        Sign in
      </Button>
      <Link
        to={paths.forgotPassword}
        className="justify-self-center text-sm text-accent underline underline-offset-4 hover:text-accent-strong"
      >
        Forgot your password?
      </Link>
    </form>
  );
}

function refusalMessage(error: Error) {
  if (error instanceof ApiError && error.code === 'INVALID_CREDENTIALS') {
    return 'That email and password don’t match. Check both and try again.';
  }
  return errorMessage(error);
}
