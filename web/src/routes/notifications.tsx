import { Link, useSearchParams } from 'react-router';
import { MarkAllRead, NotificationList } from '@/features/notifications/notification-list';
import { cn } from '@/lib/cn';
import { Page } from '@/ui/page';

const views = [
  { name: 'All', search: '' },
  { name: 'Unread', search: '?unread=true' },
];

/** The inbox of every role. */
export function NotificationsPage() {
  const [search] = useSearchParams();
  const unreadOnly = search.get('unread') === 'true';
  return (
    <Page title="Notifications" action={<MarkAllRead />} narrow>
      <nav aria-label="Filter notifications" className="mb-4 flex gap-2">
        {views.map(({ name, search: target }) => {
          const current = unreadOnly === (target !== '');
          return (
            <Link
              key={name}
              to={{ search: target }}
              aria-current={current ? 'page' : undefined}
              className={cn(
                'rounded-full px-4 py-2 text-sm',
                current
                  ? 'bg-accent-soft font-medium text-accent'
                  : 'text-muted hover:bg-sunken hover:text-ink',
              )}
            >
              {name}
            </Link>
          );
        })}
      </nav>
      <NotificationList unreadOnly={unreadOnly} />
    </Page>
  );
}
