import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, it } from 'vitest';
import type { NotificationItem } from '@/lib/api/types';
import { notifyBeforeSignOut } from '@/lib/session';
import { aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const notification: NotificationItem = {
  id: '42',
  kind: 'feedback',
  title: 'Your feedback is ready',
  body: '',
  href: '/mentee/feedback',
  read_at: null,
  created_at: new Date().toISOString(),
};

/** Replaces the browser's locks by one that another tab holds. Returns what that tab calls to release it. */
function otherTabHoldsLock() {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const request = async (_name: string, _options: LockOptions, action: () => Promise<void>) => {
    await released;
    await action();
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
  return release;
}

afterEach(() => Reflect.deleteProperty(navigator, 'locks'));

it('continues after what another tab received, once that tab is closed', async () => {
  const closeOtherTab = otherTabHoldsLock();
  const user = aUser();
  const world = createWorld(user);
  renderApp('/mentee/notifications', world);
  // The bell loads after the page, and only then listens to other tabs.
  expect(await screen.findByRole('link', { name: 'Notifications' })).toBeVisible();
  const lastIds: (string | null)[] = [];
  server.use(
    http.get('*/api/notifications/stream', ({ request }) => {
      lastIds.push(request.headers.get('last-event-id'));
      return new HttpResponse('id: 42\n\n', { headers: { 'Content-Type': 'text/event-stream' } });
    }),
  );
  const otherTab = new BroadcastChannel(`codementee.notifications.${user.id}`);
  world.notifications.push(notification);
  otherTab.postMessage({ kind: 'arrived', notification });
  expect(await screen.findByRole('link', { name: /Your feedback is ready/ })).toBeVisible();
  expect(lastIds).toEqual([]);

  closeOtherTab();
  otherTab.close();

  await waitFor(() => expect(lastIds[0]).toBe('42'));
});

it('ends the reads under way before a sign-out', async () => {
  renderApp('/mentee', createWorld(aUser()));
  const requests: Request[] = [];
  server.use(
    http.get('*/api/notifications', ({ request }) => {
      requests.push(request);
      return new Promise<never>(() => undefined);
    }),
  );
  await waitFor(() => expect(requests).toHaveLength(1));

  notifyBeforeSignOut();

  await waitFor(() => expect(requests[0]!.signal.aborted).toBe(true));
});
