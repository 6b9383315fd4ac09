import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Link, useSearchParams } from 'react-router';
import { ApiError, errorCode, errorMessage } from '@/lib/api/errors';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Input, PasswordInput } from '@/ui/input';
import { TextLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import {
  type Credentials,
  type Registration,
  login,
  loginSchema,
  registerFree,
  registrationSchema,
} from './account-data';

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

const blank = { name: '', email: '', password: '', current_role: '', target_role: '' };

/** Omits empty optional fields from the request. */
const omitBlanks = ({ current_role, target_role, ...rest }: Registration): Registration => ({
  ...rest,
  ...(current_role ? { current_role } : {}),
  ...(target_role ? { target_role } : {}),
});

export function RegisterForm() {
  const [params] = useSearchParams();
  const form = useForm<Registration>({ resolver: zodResolver(registrationSchema), defaultValues: blank });
  const { errors } = form.formState;
  const attempt = useMutation({
    mutationFn: (values: Registration) => registerFree(omitBlanks(values)),
    onError: (error) =>
      setServerErrors(error, ['name', 'email', 'password', 'current_role', 'target_role'], form.setError),
  });
  const taken = errorCode(attempt.error) === 'EMAIL_TAKEN';
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={form.handleSubmit((values) => attempt.mutate(values), focusFirstInvalid)}
    >
      {attempt.isError && (
        <Notice tone="bad">
          {taken ? (
            <>
              This email already has an account.{' '}
              <Link
                to={paths.switchGuestPage('/login', params)}
                className="font-medium underline underline-offset-2"
              >
                Sign in instead
              </Link>
            </>
          ) : (
            errorMessage(attempt.error)
          )}
        </Notice>
      )}
      <Field label="Name" error={errors.name?.message}>
        <Input autoComplete="name" {...form.register('name')} />
      </Field>
      <Field label="Email" error={errors.email?.message}>
        <Input type="email" autoComplete="email" inputMode="email" {...form.register('email')} />
      </Field>
      <Field
        label="Password"
        hint="At least 8 characters. A few random words work well."
        error={errors.password?.message}
      >
        <PasswordInput autoComplete="new-password" {...form.register('password')} />
      </Field>
      <Field label="Current role" optional error={errors.current_role?.message}>
        <Input
          autoComplete="organization-title"
          placeholder="Software engineer"
          {...form.register('current_role')}
        />
      </Field>
      <Field label="Target role" optional error={errors.target_role?.message}>
        <Input placeholder="Senior backend engineer" {...form.register('target_role')} />
      </Field>
      <Button type="submit" wide busy={attempt.isPending}>
        Create account
      </Button>
      <p className="text-sm text-pretty text-muted">
        By creating an account you accept our <TextLink href={paths.terms}>terms</TextLink>. See our{' '}
        <TextLink href={paths.privacy}>privacy policy</TextLink>.
      </p>
    </form>
  );
}
