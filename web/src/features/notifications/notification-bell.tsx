import { useQuery } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { useState } from 'react';
import { NavLink } from 'react-router';
import { useMe } from '@/domain/me';
import { cn } from '@/lib/cn';
import { notificationsOf } from '@/lib/paths';
import { useLiveNotifications } from './live-notifications';
import { unreadCountQuery } from './notification-data';

/** Links to the inbox and shows the number of unread notifications. Announces new notifications to screen readers. */
export function NotificationBell() {
  const { role } = useMe();
  const { data } = useQuery(unreadCountQuery);
  const unread = data ?? 0;
  useLiveNotifications();
  return (
    <>
      <NavLink
        to={notificationsOf(role)}
        className={({ isActive }) =>
          cn(
            'relative flex min-h-11 items-center gap-3 rounded-lg px-3 transition-colors',
            isActive ? 'bg-accent-soft font-medium text-accent' : 'text-muted hover:bg-sunken hover:text-ink',
          )
        }
      >
        <span className="relative lg:static">
          <Bell aria-hidden className="size-5" />
          {unread > 0 && (
            <span
              aria-hidden
              className="absolute -top-2 -right-2.5 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-accent px-1 text-[0.6875rem] leading-none font-semibold text-on-accent tabular-nums ring-2 ring-card lg:top-3 lg:right-3 lg:h-5 lg:min-w-5 lg:px-1.5 lg:text-xs lg:ring-0"
            >
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </span>
        <span className="sr-only lg:not-sr-only">Notifications</span>
        {unread > 0 && <span className="sr-only">, {unread} unread</span>}
      </NavLink>
      <Announcement unread={data} />
    </>
  );
}

/** Announces the number of unread notifications when it grows or falls to zero, but not when the app opens. */
function Announcement({ unread }: { unread: number | undefined }) {
  const [known, setKnown] = useState(unread);
  const [text, setText] = useState('');
  if (known !== unread) {
    setKnown(unread);
    setText(known === undefined || unread === undefined ? '' : announcement(unread, known));
  }
  return (
    <span role="status" className="sr-only">
      {text}
    </span>
  );
}

function announcement(unread: number, before: number) {
  if (unread === 0) return 'No unread notifications';
  if (unread < before) return '';
  return `${unread} unread ${unread === 1 ? 'notification' : 'notifications'}`;
}
