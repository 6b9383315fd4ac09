import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useMe } from '@/domain/me';
import { errorCode, errorMessage } from '@/lib/api/errors';
import { focusFirstInvalid } from '@/lib/forms';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/form/field';
import { PasswordInput } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { confirmationSchema } from './account-data';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: ReactNode;
  /** What the dialog says above the password. */
  children?: ReactNode;
  confirm: string;
  action: (password: string) => Promise<unknown>;
  onDone: () => void;
};

/** Asks for the password before an action that cannot be undone. */
export function PasswordConfirmation({ open, onOpenChange, title, description, ...form }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} description={description}>
      <ConfirmationForm {...form} onCancel={() => onOpenChange(false)} />
    </Dialog>
  );
}

type FormProps = Pick<Props, 'children' | 'confirm' | 'action' | 'onDone'> & { onCancel: () => void };

function ConfirmationForm({ children, confirm, action, onDone, onCancel }: FormProps) {
  const user = useMe();
  const form = useForm({ resolver: zodResolver(confirmationSchema), defaultValues: { password: '' } });
  const run = useMutation({
    mutationFn: ({ password }: { password: string }) => action(password),
    onSuccess: onDone,
    onError: (error) => {
      if (errorCode(error) !== 'INVALID_CREDENTIALS') return;
      form.setError('password', { message: 'That’s not your password' }, { shouldFocus: true });
    },
  });
  const failed = run.isError && errorCode(run.error) !== 'INVALID_CREDENTIALS';
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={form.handleSubmit((values) => run.mutate(values), focusFirstInvalid)}
    >
      {children}
      {failed && <Notice tone="bad">{errorMessage(run.error)}</Notice>}
      <input type="hidden" autoComplete="username" value={user.email} readOnly />
      <Field label="Your password" error={form.formState.errors.password?.message}>
        <PasswordInput autoComplete="current-password" {...form.register('password')} />
      </Field>
      <div className="flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
        <Button type="button" variant="secondary" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" variant="danger" busy={run.isPending}>
          {confirm}
        </Button>
      </div>
    </form>
  );
}
