import { useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '@/domain/me';
import { MarkAllRead, NotificationList } from '@/features/notifications/notification-list';
import { cn } from '@/lib/cn';
import { notificationSettingsOf } from '@/lib/paths';
import { buttonVariants } from '@/ui/button';
import { Page } from '@/ui/page';

const views = [
  { name: 'All', search: '' },
  { name: 'Unread', search: '?unread=true' },
];

/** The inbox of every role. */
export function NotificationsPage() {
  const [search] = useSearchParams();
  const unreadOnly = search.get('unread') === 'true';
  const { role } = useMe();
  const inbox = useRef<HTMLElement>(null);
  // Takes the focus of a button that disappears.
  const focusInbox = () => inbox.current?.focus({ preventScroll: true });
  return (
    <Page
      title="Notifications"
      lead={
        <Link to={notificationSettingsOf(role)} className={buttonVariants({ variant: 'link', size: 'sm' })}>
          Notification settings
        </Link>
      }
      action={<MarkAllRead onRead={focusInbox} />}
      narrow
    >
      <nav aria-label="Filter notifications" className="mb-4 flex gap-2">
        {views.map(({ name, search: target }) => {
          const current = unreadOnly === (target !== '');
          return (
            <Link
              key={name}
              to={{ search: target }}
              aria-current={current ? 'page' : undefined}
              className={cn(
                'inline-flex min-h-11 items-center rounded-full px-4 text-sm',
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
      <section
        ref={inbox}
        tabIndex={-1}
        aria-label={unreadOnly ? 'Unread notifications' : 'All notifications'}
        className="outline-none"
      >
        <NotificationList unreadOnly={unreadOnly} onRead={focusInbox} />
      </section>
    </Page>
  );
}
