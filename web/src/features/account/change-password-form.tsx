import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { useMe } from '@/domain/me';
import { errorCode, errorMessage } from '@/lib/api/errors';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { Field } from '@/ui/field';
import { PasswordInput } from '@/ui/input';
import { Notice } from '@/ui/notice';
import { changePassword, changePasswordSchema } from './account-data';
import { useInvalidate } from '@/lib/api/invalidation';

const blank = { current_password: '', new_password: '' };

export function ChangePasswordForm() {
  const user = useMe();
  const invalidate = useInvalidate();
  const form = useForm({ resolver: zodResolver(changePasswordSchema), defaultValues: blank });
  const { errors } = form.formState;
  const wrong = (error: unknown) => errorCode(error) === 'INVALID_CREDENTIALS';
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      form.reset(blank);
      void invalidate('session.ended');
      toast.success('Password changed', { description: 'You’re signed out everywhere else.' });
    },
    onError: (error) => {
      if (wrong(error)) {
        form.setError(
          'current_password',
          { message: 'That’s not your current password' },
          { shouldFocus: true },
        );
      } else setServerErrors(error, ['current_password', 'new_password'], form.setError);
    },
  });
  return (
    <Card>
      <CardHeader title="Password">
        Changing it signs you out everywhere else. You stay signed in here.
      </CardHeader>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={form.handleSubmit((values) => change.mutate(values), focusFirstInvalid)}
      >
        {change.isError && !wrong(change.error) && (
          <Notice tone="bad" title="We couldn’t change your password">
            {errorMessage(change.error)}
          </Notice>
        )}
        <input type="hidden" autoComplete="username" value={user.email} readOnly />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Field label="Current password" error={errors.current_password?.message}>
            <PasswordInput autoComplete="current-password" {...form.register('current_password')} />
          </Field>
          <Field
            label="New password"
            hint="At least 8 characters. A few random words work well."
            error={errors.new_password?.message}
          >
            <PasswordInput autoComplete="new-password" {...form.register('new_password')} />
          </Field>
        </div>
        <Button type="submit" className="justify-self-start" busy={change.isPending}>
          Change password
        </Button>
      </form>
    </Card>
  );
}
