import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { errorMessage } from '@/lib/api/errors';
import { queryKeys } from '@/lib/api/query-keys';
import type { NotificationKind, PreferencesByKind } from '@/lib/api/types';
import { useScrollToHash } from '@/lib/hooks';
import { Card, CardHeader } from '@/ui/card';
import { Checkbox } from '@/ui/form/checkbox';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import {
  type Channels,
  type KindPreference,
  changeKind,
  kindLabels,
  preferencesQuery,
} from './notification-data';

/** Lets the user choose the channels for each kind of event. Each choice is saved immediately. */
export function NotificationPreferences() {
  const client = useQueryClient();
  const preferences = useQuery(preferencesQuery);
  const show = (change: KindPreference) =>
    client.setQueryData(preferencesQuery.queryKey, (before) => before && withKind(before, change));
  const save = useMutation({
    mutationKey: queryKeys.notifications.preferences,
    mutationFn: changeKind,
    // One after the other: two quick clicks on a kind must not overtake each other.
    scope: { id: 'notification-preferences' },
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey: preferencesQuery.queryKey });
      show(change);
    },
    onSuccess: (saved) => {
      const isLast = client.isMutating({ mutationKey: queryKeys.notifications.preferences }) === 1;
      if (isLast) client.setQueryData(preferencesQuery.queryKey, saved);
    },
    onError: () => client.invalidateQueries({ queryKey: preferencesQuery.queryKey }),
  });
  useScrollToHash(preferences.isSuccess);
  return (
    <Card id="notifications" aria-label="Notifications" tabIndex={-1} className="scroll-mt-24">
      <CardHeader title="Notifications">
        Choose what we tell you in the app and by email. We always email you what you must know.
      </CardHeader>
      {save.isError && (
        <div className="mb-4">
          <Notice tone="bad" title="We couldn’t save your choice">
            {errorMessage(save.error)}
          </Notice>
        </div>
      )}
      {preferences.isPending && <LoadingCards count={2} height="h-16" />}
      {preferences.isLoadingError && (
        <ErrorState error={preferences.error} onRetry={() => void preferences.refetch()} />
      )}
      {preferences.data && (
        <ul className="divide-y divide-line">
          {Object.entries(preferences.data.kinds)
            .filter(([kind]) => kind in kindLabels)
            .map(([name, { app, mail, required }]) => {
              const shown = { kind: name as NotificationKind, app, mail, required: required ?? false };
              return (
                <KindRow key={name} {...shown} onChange={(change) => save.mutate({ ...shown, ...change })} />
              );
            })}
        </ul>
      )}
    </Card>
  );
}

/** The preferences with one kind changed. */
const withKind = (
  { kinds }: PreferencesByKind,
  { kind, ...channels }: KindPreference,
): PreferencesByKind => ({ kinds: { ...kinds, [kind]: channels } });

type RowProps = KindPreference & { onChange: (change: Partial<Channels>) => void };

function KindRow({ kind, app, mail, required, onChange }: RowProps) {
  const id = useId();
  const { name, about } = kindLabels[kind];
  return (
    <li className="py-4 first:pt-0 last:pb-0">
      <div
        role="group"
        aria-labelledby={id}
        aria-describedby={`${id}-about`}
        className="grid gap-x-6 gap-y-2 sm:grid-cols-[1fr_auto] sm:items-center"
      >
        <div className="min-w-0">
          <p id={id} className="font-medium">
            {name}
          </p>
          <p id={`${id}-about`} className="text-sm text-muted">
            {about}
          </p>
        </div>
        <div className="flex gap-6">
          <Checkbox
            label="In the app"
            checked={app}
            onCheckedChange={(on) => onChange({ app: on === true })}
          />
          <Checkbox
            label={required ? 'Email, always' : 'Email'}
            checked={mail}
            disabled={required}
            onCheckedChange={(on) => onChange({ mail: on === true })}
          />
        </div>
      </div>
    </li>
  );
}
