import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { toast } from 'sonner';
import { useMe } from '@/domain/me';
import { signOut } from '@/lib/api/sign-out';
import { errorCode, errorMessage } from '@/lib/api/errors';
import { useInvalidate } from '@/lib/api/query-keys';
import type { Session } from '@/lib/api/types';
import { focusFirstInvalid, setServerErrors } from '@/lib/forms';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { AlertDialog } from '@/ui/dialog';
import { Field } from '@/ui/form/field';
import { PasswordInput } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { changePassword, changePasswordSchema, endSession, sessionsQuery } from './account-data';

const browsers: [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bHeadlessChrome\//, 'Chrome'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

const defaultOption = (words: [RegExp, string][], agent: string) =>
  words.find(([mark]) => mark.test(agent))?.[1];

type Device = { text: string; mobile: boolean };

/** Describes a device from its user agent, for example "Chrome on Windows". */
export function describeDevice(userAgent: string | null): Device {
  const agent = userAgent ?? '';
  const browser = defaultOption(browsers, agent);
  const system = defaultOption(systems, agent);
  const mobile = /\biPhone\b|\biPad\b|\bAndroid\b/.test(agent);
  if (browser && system) return { text: `${browser} on ${system}`, mobile };
  const program = /^[\w.-]+(?=\/)/.exec(agent)?.[0];
  return { text: browser ?? system ?? program ?? 'Unknown browser', mobile };
}

/** The user's sessions, this browser first, each with a button to end it. */
export function SessionList() {
  const invalidate = useInvalidate();
  const sessions = useQuery(sessionsQuery);
  const [leaving, setLeaving] = useState(false);
  const again = () => invalidate('session.ended');
  const end = useMutation({
    mutationFn: ({ id }: Session) => endSession(id),
    onSuccess: (_, { user_agent }) => toast.success(`Signed out: ${describeDevice(user_agent).text}`),
    onSettled: again,
  });
  const leave = useMutation({ mutationFn: signOut });
  const gone = errorCode(end.error) === 'NOT_FOUND';
  return (
    <Card>
      <CardHeader title="Where you’re signed in">
        Don’t recognise one? Sign it out, then change your password.
      </CardHeader>
      {end.isError && !gone && (
        <div className="mb-4">
          <Notice tone="bad" title="We couldn’t sign it out">
            {errorMessage(end.error)}
          </Notice>
        </div>
      )}
      {sessions.isPending && <LoadingCards count={2} height="h-16" />}
      {sessions.isLoadingError && (
        <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
      )}
      {sessions.data && (
        <ul className="divide-y divide-line">
          {thisOneFirst(sessions.data).map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              busy={end.isPending && end.variables.id === session.id}
              onEnd={() => (session.current ? setLeaving(true) : end.mutate(session))}
            />
          ))}
        </ul>
      )}
      <AlertDialog
        open={leaving}
        onOpenChange={setLeaving}
        title="Sign out of this browser?"
        description="You’re using this browser now. You can sign in again at any time."
        cancel="Stay"
        confirm="Sign out"
        busy={leave.isPending}
        onConfirm={() => leave.mutate()}
      />
    </Card>
  );
}

const thisOneFirst = (sessions: Session[]) =>
  [...sessions].sort(
    (a, b) =>
      Number(b.current) - Number(a.current) || Date.parse(b.last_used_at) - Date.parse(a.last_used_at),
  );

type RowProps = { session: Session; busy: boolean; onEnd: () => void };

function SessionRow({ session, busy, onEnd }: RowProps) {
  const { text, mobile } = describeDevice(session.user_agent);
  const Icon = mobile ? Smartphone : Monitor;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 py-4 first:pt-0 last:pb-0">
      <span className="grid size-10 shrink-0 place-items-center rounded-lg bg-sunken text-muted">
        <Icon aria-hidden className="size-5" />
      </span>
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {text}
          {session.current && <Badge tone="accent">This browser</Badge>}
        </p>
        <p className="mt-0.5 text-sm text-muted">
          {session.current ? (
            'Active now'
          ) : (
            <>
              Last used <DateTime at={session.last_used_at} format="relative" />
            </>
          )}
          {' · '}since <DateTime at={session.created_at} format="day" />
          {session.ip && ` · ${session.ip}`}
        </p>
      </div>
      <Button
        size="sm"
        variant="secondary"
        busy={busy}
        onClick={onEnd}
        aria-label={session.current ? 'Sign out here' : `Sign out ${text}`}
      >
        {session.current ? 'Sign out here' : 'Sign out'}
      </Button>
    </li>
  );
}

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
