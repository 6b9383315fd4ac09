import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { ApiError, errorMessage } from '@/lib/api/errors';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Field } from '@/ui/form/field';
import { Input, PasswordInput } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { forgotPassword, forgotSchema, resetPassword, resetSchema } from './account-data';

export function ForgotPasswordForm() {
  const form = useForm({ resolver: zodResolver(forgotSchema), defaultValues: { email: '' } });
  const attempt = useMutation({ mutationFn: forgotPassword });
  if (attempt.isSuccess) {
    return (
      <Notice tone="good" title="Check your email">
        If there is an account with {form.getValues('email')}, a link to set a new password is on its way.
      </Notice>
    );
  }
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={form.handleSubmit((values) => attempt.mutate(values), focusFirstInvalid)}
    >
      {attempt.isError && <Notice tone="bad">{errorMessage(attempt.error)}</Notice>}
      <Field label="Email" error={form.formState.errors.email?.message}>
        <Input type="email" autoComplete="username" inputMode="email" {...form.register('email')} />
      </Field>
      <Button type="submit" wide busy={attempt.isPending}>
        Send link
      </Button>
    </form>
  );
}

/** If a link is used, expired or invalid, the server reports an error for the field `token`. */
const isSpentLink = (error: Error) =>
  error instanceof ApiError && error.fields.some(({ field }) => field === 'token');

export function ResetPasswordForm({ token }: { token: string }) {
  const form = useForm({ resolver: zodResolver(resetSchema), defaultValues: { new_password: '' } });
  const attempt = useMutation({
    mutationFn: (values: { new_password: string }) => resetPassword({ token, ...values }),
    onError: (error) => setServerErrors(error, ['new_password'], form.setError),
  });
  if (attempt.isSuccess) {
    return (
      <Notice
        tone="good"
        title="Your password is set"
        action={
          <Button asChild>
            <Link to={paths.login()}>Sign in</Link>
          </Button>
        }
      >
        Sign in with your new password.
      </Notice>
    );
  }
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={form.handleSubmit((values) => attempt.mutate(values), focusFirstInvalid)}
    >
      {attempt.isError && (
        <Notice tone="bad">
          {isSpentLink(attempt.error) ? 'This link has expired or was used.' : errorMessage(attempt.error)}{' '}
          <Link to={paths.forgotPassword} className="font-medium underline underline-offset-2">
            Send a new one
          </Link>
        </Notice>
      )}
      <Field
        label="New password"
        hint="At least 8 characters. A few random words work well."
        error={form.formState.errors.new_password?.message}
      >
        <PasswordInput autoComplete="new-password" {...form.register('new_password')} />
      </Field>
      <Button type="submit" wide busy={attempt.isPending}>
        Set password
      </Button>
    </form>
  );
}
