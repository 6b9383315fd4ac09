import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { toast } from 'sonner';
import { errorMessage } from '@/lib/api/errors';
import { setServerErrors } from '@/lib/forms';
import { forgetKept, useKeptForm } from '@/lib/kept-form';
import { paths } from '@/lib/paths';
import { useUser } from '@/lib/session';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Notice } from '@/ui/notice';
import { changeMe, profileSchema } from './account-data';

type Values = { name: string; current_role: string; target_role: string };

/** Who one is. A mentee also says where they want to get. */
export function ProfileForm() {
  const user = useUser();
  const aims = user.role === 'mentee';
  const key = `profile.${user.id}`;
  const form = useForm<Values>({
    resolver: zodResolver(profileSchema),
    defaultValues: {
      name: user.name,
      current_role: user.current_role ?? '',
      target_role: user.target_role ?? '',
    },
  });
  useKeptForm(form, key);
  const { errors, isDirty } = form.formState;
  const save = useMutation({
    mutationFn: ({ name, current_role, target_role }: Values) =>
      changeMe({
        name,
        current_role: current_role || null,
        ...(aims ? { target_role: target_role || null } : {}),
      }),
    onSuccess: (changed) => {
      forgetKept(key);
      form.reset({
        name: changed.name,
        current_role: changed.current_role ?? '',
        target_role: changed.target_role ?? '',
      });
      toast.success('Profile saved');
    },
    onError: (error) => setServerErrors(error, ['name', 'current_role', 'target_role'], form.setError),
  });
  return (
    <Card>
      <CardHeader title="Profile">
        {aims ? 'Your mentors see your name and target role.' : 'How others see you.'}
      </CardHeader>
      <form noValidate className="grid gap-5" onSubmit={form.handleSubmit((values) => save.mutate(values))}>
        {save.isError && (
          <Notice tone="bad" title="We couldn’t save your profile">
            {errorMessage(save.error)} Your changes are still here.
          </Notice>
        )}
        <Field label="Name" error={errors.name?.message}>
          <Input autoComplete="name" {...form.register('name')} />
        </Field>
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Field label="Current role" optional error={errors.current_role?.message}>
            <Input autoComplete="organization-title" {...form.register('current_role')} />
          </Field>
          {aims && (
            <Field label="Target role" optional error={errors.target_role?.message}>
              <Input {...form.register('target_role')} />
            </Field>
          )}
        </div>
        <Field
          label="Email"
          hint={
            <>
              You sign in with this email. To change it,{' '}
              <Link to={paths.contact} className="text-accent underline underline-offset-4">
                contact us
              </Link>
              .
            </>
          }
        >
          <Input type="email" value={user.email} readOnly className="bg-sunken text-muted" />
        </Field>
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" busy={save.isPending} disabled={!isDirty && !save.isPending}>
            Save profile
          </Button>
          {isDirty && !save.isPending && <p className="text-sm text-muted">Unsaved changes</p>}
        </div>
      </form>
    </Card>
  );
}
