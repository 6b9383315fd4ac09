import { HttpResponse } from 'msw';
import { ok, refuse } from './envelope';
import type { Calls } from './handlers';
import type { World } from './world';

/** The inbox and its preferences. There is no stream, so that pages refetch as they do without one. */
export function notificationHandlers({ closed }: Calls, world: World) {
  const preferences = {
    feedback: { app: true, mail: true, required: false },
    payment: { app: true, mail: true, required: true },
  };
  const unread = () => world.notifications.filter(({ read_at }) => read_at === null);
  const at = () => new Date(world.now()).toISOString();
  closed('get', '/api/notifications/stream', () =>
    refuse(world, 503, 'UNAVAILABLE', 'No stream.', {}, { 'Retry-After': '3600' }),
  );
  closed('get', '/api/notifications/preferences', () => ok(world, { kinds: preferences }));
  closed('put', '/api/notifications/preferences', async ({ request }) => {
    const { kinds } = (await request.json()) as { kinds: Partial<typeof preferences> };
    for (const [kind, channels] of Object.entries(kinds)) {
      Object.assign(preferences[kind as keyof typeof preferences], channels);
    }
    return ok(world, { kinds: preferences });
  });
  closed('get', '/api/notifications', ({ request }) => {
    const unreadOnly = new URL(request.url).searchParams.get('unread') === 'true';
    return HttpResponse.json({
      data: unreadOnly ? unread() : world.notifications,
      message: 'OK',
      user_tier: null,
      timestamp: at(),
      page: { limit: 20, next_cursor: null },
      unread: unread().length,
    });
  });
  closed('post', '/api/notifications/read-all', () => {
    unread().forEach((one) => (one.read_at = at()));
    return ok(world, null);
  });
  closed('post', '/api/notifications/:id/read', ({ params }) => {
    const found = world.notifications.find(({ id }) => id === params.id);
    if (!found) return refuse(world, 404, 'NOT_FOUND', 'This notification was not found.');
    found.read_at ??= at();
    return ok(world, found);
  });
}
