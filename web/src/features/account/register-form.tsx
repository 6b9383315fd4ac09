import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { errorCode, errorMessage } from '@/lib/api/errors';
import { setServerErrors } from '@/lib/forms';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Input, PasswordInput } from '@/ui/input';
import { TextLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import { registerFree, type Registration, registrationSchema } from './account-data';

const blank = { name: '', email: '', password: '', current_role: '', target_role: '' };

/** Optional text left empty is not sent. */
const omitBlanks = ({ current_role, target_role, ...rest }: Registration): Registration => ({
  ...rest,
  ...(current_role ? { current_role } : {}),
  ...(target_role ? { target_role } : {}),
});

export function RegisterForm() {
  const form = useForm<Registration>({ resolver: zodResolver(registrationSchema), defaultValues: blank });
  const { errors } = form.formState;
  const attempt = useMutation({
    mutationFn: (values: Registration) => registerFree(omitBlanks(values)),
    onError: (error) =>
      setServerErrors(error, ['name', 'email', 'password', 'current_role', 'target_role'], form.setError),
  });
  const taken = errorCode(attempt.error) === 'EMAIL_TAKEN';
  return (
    <form noValidate className="grid gap-5" onSubmit={form.handleSubmit((values) => attempt.mutate(values))}>
      {attempt.isError && (
        <Notice tone="bad">
          {taken ? (
            <>
              There is an account with this address already.{' '}
              <Link to={paths.login()} className="font-medium underline underline-offset-2">
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
        hint="At least 8 characters. A few words in a row are good."
        error={errors.password?.message}
      >
        <PasswordInput autoComplete="new-password" {...form.register('password')} />
      </Field>
      <Field label="What you do now" optional error={errors.current_role?.message}>
        <Input
          autoComplete="organization-title"
          placeholder="Software engineer"
          {...form.register('current_role')}
        />
      </Field>
      <Field label="What you are aiming for" optional error={errors.target_role?.message}>
        <Input placeholder="Senior backend engineer" {...form.register('target_role')} />
      </Field>
      <Button type="submit" wide busy={attempt.isPending}>
        Create my account
      </Button>
      <p className="text-sm text-pretty text-muted">
        With an account you accept the <TextLink href={paths.terms}>terms</TextLink>. What we keep of you is
        said under <TextLink href={paths.privacy}>privacy</TextLink>.
      </p>
    </form>
  );
}
