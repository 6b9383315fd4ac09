import type { BookingRequest, ChangeMentee, Mock, User } from '@/lib/api/types';
import { ok, refuse } from './envelope';
import type { Calls } from './handlers';
import type { World } from './world';

const matches = (q: string | null, ...texts: string[]) =>
  !q || texts.some((text) => text.toLowerCase().includes(q.toLowerCase()));

/** What an admin reads of people, mocks, money and feedback, and what of it they may change. */
export function adminHandlers(calls: Calls, world: World) {
  lists(calls, world);
  dashboard(calls, world);
  calls.closed('patch', '/api/admin/mentees/:id', async ({ request, params }) => {
    const change = (await request.json()) as ChangeMentee;
    const mentee = world.users.find((one) => one.id === params.id);
    if (!mentee) return refuse(world, 404, 'NOT_FOUND', 'There is no such mentee.');
    if (change.status) mentee.status = change.status;
    const problem = change.quota && adjusted(mentee, change.quota);
    if (problem) {
      const errors = [{ field: 'quota.units', message: problem }];
      return refuse(world, 422, 'VALIDATION_FAILED', 'Check the units.', { errors });
    }
    return ok(world, mentee);
  });
}

function adjusted(mentee: User, { kind, units }: NonNullable<ChangeMentee['quota']>) {
  const limit = mentee.limits[kind] ?? 0;
  const left = limit - (mentee.used[kind] ?? 0);
  if (left + units < 0) return `Only ${left} left; remove ${left} or fewer`;
  mentee.limits[kind] = limit + units;
  return null;
}

function lists({ closed }: Calls, world: World) {
  const list = <T>(path: string, rows: (params: URLSearchParams) => T[]) =>
    closed('get', path, ({ request }) => ok(world, rows(new URL(request.url).searchParams)));

  list('/api/admin/mentees', (params) =>
    world.users
      .filter((user) => user.role === 'mentee' && matches(params.get('q'), user.name, user.email))
      .filter((user) => !params.has('status') || user.status === params.get('status')),
  );
  list('/api/admin/orders', (params) =>
    world.adminOrders
      .filter((order) => matches(params.get('q'), order.name, order.email))
      .filter((order) => !params.has('status') || params.get('status')!.split(',').includes(order.status)),
  );
  list('/api/admin/feedbacks', (params) =>
    world.feedbacks.filter((one) => matches(params.get('q'), one.mentee_name, one.mentor_name)),
  );
}

export const isStuck = (booking: BookingRequest) =>
  booking.preferred_slots.every((slot) => slot.status !== 'available');
export const isAwaited = (mock: Mock) => mock.status === 'completed' && !mock.feedback_id;

/** Whether an admin must decide about a no-show. */
export const isDisputed = ({ no_show }: Mock) => !!no_show?.objection && !no_show.outcome;

function dashboard({ closed }: Calls, world: World) {
  closed('get', '/api/admin/dashboard', () => {
    const since = (times: string[]) => ({ count: times.length, oldest_at: times.sort()[0] ?? null });
    const pending = world.bookings.filter((one) => one.status === 'pending');
    const stuck = pending.filter(isStuck);
    const held = world.mocks.filter(isAwaited);
    return ok(world, {
      pending: since(pending.map((one) => one.created_at)),
      without_bookable_slot: since(stuck.map((one) => one.created_at)),
      awaiting_feedback: since(held.map((one) => one.ends_at)),
      no_shows_to_decide: since(world.mocks.filter(isDisputed).map((one) => one.no_show!.at)),
      open_orders: since(
        world.adminOrders
          .filter((one) => ['created', 'attempted'].includes(one.status))
          .map((one) => one.created_at),
      ),
      mocks_today: 0,
      mocks_next_7_days: world.mocks.filter((one) => one.status === 'scheduled').length,
      open_slots_next_7_days: world.slots.length,
      longest_waiting: pending,
    });
  });
}
