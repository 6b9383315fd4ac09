import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { BellOff, Check } from 'lucide-react';
import { Link } from 'react-router';
import { errorMessage } from '@/lib/api/errors';
import { useInvalidate } from '@/lib/api/query-keys';
import type { NotificationItem } from '@/lib/api/types';
import { cn } from '@/lib/cn';
import { safeNext } from '@/lib/safe-next';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState, LoadMore } from '@/ui/empty-error-states';
import { markAllRead, markRead, notificationsQuery, unreadCountQuery } from './notification-data';

/** The inbox, newest first. `onRead` is called when a button marks one as read and disappears. */
export function NotificationList({ unreadOnly, onRead }: { unreadOnly: boolean; onRead: () => void }) {
  const invalidate = useInvalidate();
  const query = useInfiniteQuery(notificationsQuery(unreadOnly));
  const read = useMutation({
    mutationFn: markRead,
    onSettled: () => invalidate('notification.arrived'),
  });
  if (query.isPending) return <LoadingCards count={4} height="h-20" />;
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.length === 0) return <NothingHere unreadOnly={unreadOnly} />;
  return (
    <>
      {read.isError && (
        <div className="mb-4">
          <Notice tone="bad" title="We couldn’t mark it as read">
            {errorMessage(read.error)}
          </Notice>
        </div>
      )}
      <ul
        aria-label="Notifications"
        className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-card shadow-soft"
      >
        {query.data.map((notification) => (
          <NotificationRow
            key={notification.id}
            notification={notification}
            onOpen={() => notification.read_at ?? read.mutate(notification.id)}
            onRead={() => {
              onRead();
              read.mutate(notification.id);
            }}
          />
        ))}
      </ul>
      <LoadMore query={query} what="notifications" />
    </>
  );
}

type RowProps = { notification: NotificationItem; onOpen: () => void; onRead: () => void };

function NotificationRow({ notification, onOpen, onRead }: RowProps) {
  const { title, body, href, read_at, created_at } = notification;
  const unread = read_at === null;
  return (
    <li className="relative flex items-start gap-3 p-4 hover:bg-sunken sm:px-5">
      <span
        aria-hidden
        className={cn('mt-2 size-2 shrink-0 rounded-full', unread ? 'bg-accent' : 'bg-transparent')}
      />
      <div className="min-w-0 flex-1">
        <Link
          to={safeNext(href) ?? ''}
          onClick={onOpen}
          className={cn(
            'wrap-anywhere after:absolute after:inset-0 hover:underline',
            unread ? 'font-semibold' : 'text-muted',
          )}
        >
          {unread && <span className="sr-only">Unread: </span>}
          {title}
        </Link>
        {body && <p className="mt-0.5 text-sm wrap-anywhere text-muted">{body}</p>}
        <p className="mt-1 text-xs text-muted">
          <DateTime at={created_at} format="relative" />
        </p>
      </div>
      {unread && (
        <Button
          variant="quiet"
          size="icon"
          className="relative z-10"
          aria-label={`Mark as read: ${title}`}
          title="Mark as read"
          onClick={onRead}
        >
          <Check aria-hidden />
        </Button>
      )}
    </li>
  );
}

const NothingHere = ({ unreadOnly }: { unreadOnly: boolean }) => (
  <EmptyState icon={BellOff} title={unreadOnly ? 'Nothing unread' : 'No notifications yet'}>
    {unreadOnly ? 'You’re up to date.' : 'Updates on your bookings, payments and feedback appear here.'}
  </EmptyState>
);

/** Marks the whole inbox as read. There is no button when nothing is unread, so `onRead` is called when it is used. */
export function MarkAllRead({ onRead }: { onRead: () => void }) {
  const invalidate = useInvalidate();
  const { data: unread = 0 } = useQuery(unreadCountQuery);
  const all = useMutation({ mutationFn: markAllRead, onSettled: () => invalidate('notification.arrived') });
  return (
    <div className="grid gap-2 sm:justify-items-end">
      {unread > 0 && (
        <Button
          variant="secondary"
          busy={all.isPending}
          onClick={() => {
            onRead();
            all.mutate();
          }}
        >
          <Check aria-hidden />
          Mark all as read
        </Button>
      )}
      {all.isError && (
        <p role="alert" className="text-sm text-bad">
          {errorMessage(all.error)}
        </p>
      )}
    </div>
  );
}
