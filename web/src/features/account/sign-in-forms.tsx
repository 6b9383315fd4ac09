import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type UseFormRegisterReturn, useForm } from 'react-hook-form';
import { Link, useSearchParams } from 'react-router';
import { ApiError, errorCode, errorMessage } from '@/lib/api/errors';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Field } from '@/ui/form/field';
import { Input, PasswordInput } from '@/ui/form/input';
import { TextLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import {
  type SignIn,
  type Registration,
  login,
  loginSchema,
  registerFree,
  registrationSchema,
} from './account-data';

export function LoginForm() {
  const form = useForm<SignIn>({
    resolver: zodResolver(loginSchema),
    defaultValues: { email: '', password: '', totp_code: '' },
  });
  const [step, setStep] = useState<'password' | 'code'>('password');
  const { errors } = form.formState;
  const attempt = useMutation({
    mutationFn: ({ totp_code, ...rest }: SignIn) => login(totp_code ? { ...rest, totp_code } : rest),
    onError: (error) => {
      const code = errorCode(error);
      if (code === 'TOTP_REQUIRED') setStep('code');
      else if (code === 'INVALID_CREDENTIALS' && step === 'code') {
        form.setError('totp_code', { message: WRONG_CODE }, { shouldFocus: true });
      } else setServerErrors(error, ['email', 'password', 'totp_code'], form.setError);
    },
  });
  const shown = attempt.isError && !errors.totp_code && errorCode(attempt.error) !== 'TOTP_REQUIRED';
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={form.handleSubmit((values) => attempt.mutate(values), focusFirstInvalid)}
    >
      {shown && <Notice tone="bad">{refusalMessage(attempt.error)}</Notice>}
      {step === 'code' && (
        <CodeStep
          field={form.register('totp_code')}
          error={errors.totp_code?.message}
          busy={attempt.isPending}
          clear={() => form.resetField('totp_code')}
          onBack={() => {
            attempt.reset();
            form.resetField('totp_code');
            setStep('password');
          }}
        />
      )}
      <div className={step === 'code' ? 'hidden' : 'grid gap-5'}>
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
      </div>
    </form>
  );
}

type CodeStepProps = {
  field: UseFormRegisterReturn;
  error?: string;
  busy: boolean;
  clear: () => void;
  onBack: () => void;
};

const WRONG_CODE = 'This code is wrong or has been used. Wait for the next one and try again.';

/** The second step of signing in. The email and password stay in the form and are sent again with the code. */
function CodeStep({ field, error, busy, clear, onBack }: CodeStepProps) {
  const [recovery, setRecovery] = useState(false);
  const toggle = () => {
    clear();
    setRecovery(!recovery);
  };
  return (
    <>
      <Field
        label={recovery ? 'Recovery code' : 'Six-digit code'}
        hint={
          recovery
            ? 'One of the codes you saved when you set up two-step sign-in. Each works once.'
            : 'Open your authenticator app and enter its code for Codementee.'
        }
        error={error}
      >
        <Input
          key={String(recovery)}
          autoFocus
          autoComplete="one-time-code"
          inputMode={recovery ? 'text' : 'numeric'}
          autoCapitalize="none"
          spellCheck={false}
          {...field}
        />
      </Field>
      <Button type="submit" wide busy={busy}>
        Sign in
      </Button>
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-2">
        <Button type="button" variant="link" size="sm" onClick={toggle}>
          {recovery ? 'Use the authenticator app' : 'Use a recovery code'}
        </Button>
        <Button type="button" variant="link" size="sm" onClick={onBack}>
          Back
        </Button>
      </div>
    </>
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
