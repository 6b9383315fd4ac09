import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMe } from '@/domain/me';
import { followEvents } from '@/lib/api/event-stream';
import { type AppEvent, invalidate, notificationEvent } from '@/lib/api/query-keys';
import type { NotificationItem, Role } from '@/lib/api/types';
import { beforeSignOut } from '@/lib/session';

/** Long enough that a burst of notifications causes one refetch, short enough to look immediate. */
const REFRESH_DELAY_MS = 300;

type Message = { kind: 'opened' } | { kind: 'arrived'; notification: NotificationItem };

/**
 * Keeps the inbox, and the pages that a notification is about, up to date while the app is open. One tab of the browser
 * reads the stream and tells the others. Without a stream, pages are refetched when they get the focus, as usual.
 */
export function useLiveNotifications() {
  const client = useQueryClient();
  const { id, role } = useMe();
  useEffect(() => {
    const refresher = createRefresher(client, role);
    const stop = followInTurn(id, refresher.receive);
    // The stream stays open meanwhile: another tab would take it over, and be refused once the session has ended.
    const forget = beforeSignOut(refresher.stop);
    return () => {
      forget();
      stop();
      refresher.stop();
    };
  }, [client, id, role]);
}

/** Invalidates the queries that the messages concern, once per batch of messages. */
function createRefresher(client: QueryClient, role: Role) {
  const events = new Set<AppEvent>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const refresh = () => {
    timer = undefined;
    for (const event of events) void invalidate(client, event);
    events.clear();
  };
  return {
    receive: (message: Message) => {
      events.add('notification.arrived');
      if (message.kind === 'arrived') events.add(notificationEvent(message.notification.kind, role));
      if (!stopped) timer ??= setTimeout(refresh, REFRESH_DELAY_MS);
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/**
 * Follows the stream once no other tab of this user does. Until then, receives what that tab publishes, and continues
 * after it.
 */
function followInTurn(userId: string, receive: (message: Message) => void) {
  const channel = new BroadcastChannel(`codementee.notifications.${userId}`);
  let lastId: string | null = null;
  const heard = (message: Message) => {
    if (message.kind === 'arrived') lastId = message.notification.id;
    receive(message);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => heard(data));
  const publish = (message: Message) => {
    heard(message);
    channel.postMessage(message);
  };
  const stop = followWhileShown((signal) =>
    withStreamLock(userId, signal, () => follow(lastId, signal, publish)),
  );
  return () => {
    stop();
    channel.close();
  };
}

const follow = (after: string | null, signal: AbortSignal, publish: (message: Message) => void) =>
  followEvents('/api/notifications/stream', {
    signal,
    after,
    onOpen: () => publish({ kind: 'opened' }),
    onEvent: ({ data }) => publish({ kind: 'arrived', notification: JSON.parse(data) as NotificationItem }),
  });

/** Runs the action in one tab at a time. Where Web Locks are missing or fail, each tab runs it. */
async function withStreamLock(userId: string, signal: AbortSignal, action: () => Promise<void>) {
  if (!('locks' in navigator)) return action();
  try {
    await navigator.locks.request(`codementee.notifications.${userId}`, { signal }, action);
  } catch {
    if (!signal.aborted) await action();
  }
}

/**
 * Runs the action from now on, except while the page is in the back-forward cache, which refuses pages with open
 * requests.
 */
function followWhileShown(run: (signal: AbortSignal) => Promise<void>) {
  let control = new AbortController();
  const hide = () => control.abort();
  const show = ({ persisted }: PageTransitionEvent) => {
    // A page that was left by `hardNavigate`, as after sign-out, is hidden and reloads.
    if (!persisted || document.body.hidden) return;
    control = new AbortController();
    void run(control.signal);
  };
  window.addEventListener('pagehide', hide);
  window.addEventListener('pageshow', show);
  void run(control.signal);
  return () => {
    window.removeEventListener('pagehide', hide);
    window.removeEventListener('pageshow', show);
    control.abort();
  };
}
