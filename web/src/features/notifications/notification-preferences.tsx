import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { errorMessage } from '@/lib/api/errors';
import type { NotificationKind } from '@/lib/api/types';
import { Card, CardHeader } from '@/ui/card';
import { Checkbox } from '@/ui/checkbox';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';
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
  const save = useMutation({
    mutationFn: changeKind,
    onSuccess: (saved) => client.setQueryData(preferencesQuery.queryKey, saved),
  });
  return (
    <Card>
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
              const kind = name as NotificationKind;
              const shown = save.isPending && save.variables.kind === kind ? save.variables : { app, mail };
              return (
                <KindRow
                  key={kind}
                  kind={kind}
                  app={shown.app}
                  mail={shown.mail}
                  required={required ?? false}
                  onChange={(change) =>
                    save.mutate({ kind, ...shown, ...change, required: required ?? false })
                  }
                />
              );
            })}
        </ul>
      )}
    </Card>
  );
}

type RowProps = KindPreference & { onChange: (change: Partial<Channels>) => void };

function KindRow({ kind, app, mail, required, onChange }: RowProps) {
  const id = useId();
  const { name, about } = kindLabels[kind];
  return (
    <li
      role="group"
      aria-labelledby={id}
      className="grid gap-x-6 gap-y-2 py-4 first:pt-0 last:pb-0 sm:grid-cols-[1fr_auto] sm:items-center"
    >
      <div className="min-w-0">
        <p id={id} className="font-medium">
          {name}
        </p>
        <p className="text-sm text-muted">{about}</p>
      </div>
      <div className="flex gap-6">
        <Checkbox label="In the app" checked={app} onCheckedChange={(on) => onChange({ app: on === true })} />
        <Checkbox
          label={required ? 'Email, always' : 'Email'}
          checked={mail}
          disabled={required}
          onCheckedChange={(on) => onChange({ mail: on === true })}
        />
      </div>
    </li>
  );
}
