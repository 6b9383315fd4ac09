import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { toast } from 'sonner';
import { useMe, useSetMe } from '@/domain/me';
import { errorCode, errorMessage } from '@/lib/api/errors';
import type { User } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { paths } from '@/lib/paths';
import { usePersistedDraft, usePersistedForm } from '@/lib/persisted-draft';
import { DRAFT_PREFIX } from '@/lib/session';
import { type Theme, chooseTheme, useTheme } from '@/lib/theme';
import { browserZone, formatTime, useNow, zoneAbbreviation, zoneLabel } from '@/lib/time';
import { type Description, staleRecord, useVersionedForm } from '@/lib/versioned-form';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { DraftNotice } from '@/ui/form/draft-notice';
import { EditConflictNotice } from '@/ui/form/edit-conflict-notice';
import { Field } from '@/ui/form/field';
import { Input } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { RadioCard, RadioCards } from '@/ui/form/radio-cards';
import { TimeZonePicker } from '@/ui/form/time-zone-picker';
import { changeMe, profileDraftSchema, profileSchema } from './account-data';

type Values = { name: string; current_role: string; target_role: string };

const toFormValues = (user: User): Values => ({
  name: user.name,
  current_role: user.current_role ?? '',
  target_role: user.target_role ?? '',
});

const describe = (values: Values): Description => ({
  Name: values.name,
  'Current role': values.current_role,
  'Target role': values.target_role,
});

/** Name and current role. Mentees also set a target role. */
export function ProfileForm() {
  const user = useMe();
  const setMe = useSetMe();
  const aims = user.role === 'mentee';
  const form = useForm<Values>({
    resolver: zodResolver(profileSchema),
    defaultValues: toFormValues(user),
  });
  const stored = usePersistedDraft({
    key: `${DRAFT_PREFIX}profile.${user.id}`,
    schema: profileDraftSchema,
    storage: 'tab',
  });
  const draft = usePersistedForm(form, stored, toFormValues(user));
  const edit = useVersionedForm(form, { record: user, toValues: toFormValues, describe });
  const { errors, isDirty } = form.formState;
  const save = useMutation({
    mutationFn: ({ name, current_role, target_role }: Values) =>
      changeMe(
        {
          name,
          current_role: current_role || null,
          ...(aims ? { target_role: target_role || null } : {}),
        },
        edit.version,
      ),
    onSuccess: (changed) => {
      setMe(changed);
      edit.settle();
      draft.discard();
      form.reset(toFormValues(changed));
      toast.success('Profile saved');
    },
    onError: (error) => {
      if (edit.onStale(error)) setMe(staleRecord<User>(error)!);
      else setServerErrors(error, ['name', 'current_role', 'target_role'], form.setError);
    },
  });
  return (
    <Card>
      <CardHeader title="Profile">
        {aims ? 'Your mentors see your name and target role.' : 'How others see you.'}
      </CardHeader>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={form.handleSubmit((values) => save.mutate(values), focusFirstInvalid)}
      >
        <DraftNotice draft={draft} />
        {edit.conflict && (
          <EditConflictNotice
            conflict={edit.conflict}
            busy={save.isPending}
            onTakeTheirs={() => {
              draft.discard();
              edit.takeTheirs();
            }}
          />
        )}
        {save.isError && errorCode(save.error) !== 'STALE_VERSION' && (
          <Notice tone="bad" title="We couldn’t save your profile">
            {errorMessage(save.error)} Your changes are still here.
          </Notice>
        )}
        <Field label="Name" error={errors.name?.message}>
          <Input autoComplete="name" {...form.register('name')} />
        </Field>
        <div className={cn('grid items-start gap-5', aims && 'sm:grid-cols-2')}>
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

const themes = [
  { value: 'light', name: 'Light', icon: Sun },
  { value: 'dark', name: 'Dark', icon: Moon },
  { value: 'system', name: 'System', icon: Monitor },
] as const;

export function ThemeCard() {
  return (
    <Card>
      <CardHeader title="Theme">Saved in this browser.</CardHeader>
      <RadioCards
        label="Theme"
        value={useTheme()}
        onChange={(value) => chooseTheme(value as Theme)}
        className="sm:grid-cols-3"
      >
        {themes.map(({ value, name, icon: Icon }) => (
          <RadioCard key={value} value={value}>
            <span className="flex items-center gap-2.5 font-medium">
              <Icon aria-hidden className="size-5 text-accent" />
              {name}
            </span>
          </RadioCard>
        ))}
      </RadioCards>
    </Card>
  );
}

/** The time zone for all times in the app and in emails. A change is saved immediately. */
export function TimeZoneForm() {
  const user = useMe();
  const setMe = useSetMe();
  const time = useNow();
  const save = useMutation({
    mutationFn: (timezone: string) => changeMe({ timezone }),
    onSuccess: (changed) => {
      setMe(changed);
      toast.success(`Times now show in ${zoneLabel(changed.timezone)}`);
    },
  });
  const here = browserZone();
  const shown = save.isPending ? save.variables : user.timezone;
  return (
    <Card>
      <CardHeader title="Time zone">
        We show all times in this zone, here and in emails. It’s now {formatTime(time)}{' '}
        {zoneAbbreviation(time)}.
      </CardHeader>
      <div className="grid gap-5">
        {save.isError && (
          <Notice tone="bad" title="We couldn’t change your time zone">
            {errorMessage(save.error)}
          </Notice>
        )}
        <Field label="Your time zone" hint="Type a city or a zone’s name, such as Berlin or India.">
          <TimeZonePicker value={shown} onChange={(zone) => zone !== user.timezone && save.mutate(zone)} />
        </Field>
        {here !== user.timezone && (
          <Notice
            title={`This browser is set to ${zoneLabel(here)}`}
            action={
              <Button size="sm" variant="secondary" busy={save.isPending} onClick={() => save.mutate(here)}>
                Use {zoneLabel(here)}
              </Button>
            }
          />
        )}
      </div>
    </Card>
  );
}
