import { useMutation, useQuery } from '@tanstack/react-query';
import { Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { errorCode, errorMessage } from '@/lib/api/errors';
import { signOut } from '@/lib/api/sign-out';
import type { Session } from '@/lib/api/types';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { DateTime } from '@/ui/date-time';
import { AlertDialog } from '@/ui/dialog';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
import { endSession, sessionsQuery } from './account-data';
import { useInvalidate } from '@/lib/api/invalidation';

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

export type Device = { text: string; mobile: boolean };

/** What a browser says of itself, in words: "Chrome on Windows". */
export function describeDevice(userAgent: string | null): Device {
  const agent = userAgent ?? '';
  const browser = defaultOption(browsers, agent);
  const system = defaultOption(systems, agent);
  const mobile = /\biPhone\b|\biPad\b|\bAndroid\b/.test(agent);
  if (browser && system) return { text: `${browser} on ${system}`, mobile };
  const program = /^[\w.-]+(?=\/)/.exec(agent)?.[0];
  return { text: browser ?? system ?? program ?? 'Unknown browser', mobile };
}

/** Where somebody is signed in, this browser first, and the way to end each. */
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
