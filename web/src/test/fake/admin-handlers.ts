import type {
  AddMeetLink,
  AddPlan,
  AdminPlan,
  ChangeMentee,
  Company,
  CompanyProfile,
  MeetLink,
  Mock,
  Plan,
  User,
} from '@/lib/api/types';
import { asAdminBooking, byLastUsable, isStuck, queuedUntil } from './admin-booking-view';
import { ok, refuse } from './envelope';
import type { Calls } from './handlers';
import { aCompany, newId } from './fixtures';
import { mentorAdminHandlers } from './mentor-admin-handlers';
import { mentorHandlers, suggestionHandlers } from './mentor-and-slot-handlers';
import { aNoShow } from './mocks';
import { orderHandlers } from './order-handlers';
import type { World } from './world';

const matches = (q: string | null, ...texts: string[]) =>
  !q || texts.some((text) => text.toLowerCase().includes(q.toLowerCase()));

/** Handlers of the admin's lists and changes. */
function adminHandlers(calls: Calls, world: World) {
  lists(calls, world);
  dashboard(calls, world);
  orderHandlers(calls, world);
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

const DAY = 24 * 60 * 60 * 1000;

const isAwaited = (mock: Mock) => mock.status === 'completed' && !mock.feedback_id;

/** Whether an admin must decide about a no-show. */
export const isDisputed = ({ no_show }: Mock) => !!no_show?.objection && !no_show.outcome;

function dashboard({ closed }: Calls, world: World) {
  closed('get', '/api/admin/dashboard', () => {
    const since = (times: string[]) => ({ count: times.length, oldest_at: times.sort()[0] ?? null });
    const pending = world.bookings.filter((one) => one.status === 'pending');
    const stuck = pending.filter(isStuck);
    const queue = pending.map((one) => asAdminBooking(one, world)).sort(byLastUsable);
    const lapsing = queue.filter((one) => Date.parse(queuedUntil(one)) - world.now() <= DAY);
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
      late: {
        requests: since(
          pending
            .filter((one) => world.now() - Date.parse(one.created_at) > DAY)
            .map((one) => one.created_at),
        ),
        feedback: since(
          held.filter((one) => world.now() - Date.parse(one.ends_at) > 2 * DAY).map((one) => one.ends_at),
        ),
      },
      billing_differences: since(world.differences.map((one) => one.found_at)),
      mocks_today: 0,
      mocks_next_7_days: world.mocks.filter((one) => one.status === 'scheduled').length,
      open_slots_next_7_days: world.slots.length,
      lapsing: {
        count: lapsing.length,
        next_at: lapsing[0]?.last_usable_at ?? null,
      },
      most_urgent: queue,
    });
  });
}

export function staffHandlers(calls: Calls, world: World) {
  admin(calls, world);
  adminHandlers(calls, world);
  mentorHandlers(calls, world);
  suggestionHandlers(calls, world);
}

function admin({ closed }: Calls, world: World) {
  closed('get', '/api/admin/booking-requests', ({ request }) => {
    const params = new URL(request.url).searchParams;
    const status = params.get('status');
    const lost = params.get('without_slots');
    const found = world.bookings
      .filter((booking) => !status || booking.status === status)
      .filter((booking) => !lost || String(isStuck(booking)) === lost)
      .map((booking) => asAdminBooking(booking, world));
    return ok(world, params.get('sort') === 'last_usable_at' ? found.sort(byLastUsable) : found);
  });
  closed('get', '/api/admin/mentors', () => ok(world, world.mentors));
  closed('get', '/api/admin/mocks', ({ request }) => {
    const params = new URL(request.url).searchParams;
    const awaited = params.get('awaiting_feedback');
    return ok(
      world,
      world.mocks
        .filter((mock) => !awaited || String(isAwaited(mock)) === awaited)
        .filter((mock) => !params.has('awaiting_decision') || isDisputed(mock)),
    );
  });
  closed('post', '/api/admin/mocks/:id/resolve-no-show', async ({ params, request }) => {
    const { outcome } = (await request.json()) as { outcome: 'held' | 'mentor_missed' | 'mentee_missed' };
    const mock = world.mocks.find((one) => one.id === params.id)!;
    mock.no_show = aNoShow(world, { ...mock.no_show, outcome, decided_by: world.user!.id });
    mock.status = outcome === 'held' ? 'completed' : 'no_show';
    return ok(world, mock);
  });
  closed('post', '/api/admin/mocks/:id/:change', async ({ params, request }) => {
    const mock = world.mocks.find((one) => one.id === params.id)!;
    const text = await request.text();
    const body = (text ? JSON.parse(text) : {}) as { mentor_id?: string };
    if (params.change === 'reassign') {
      const mentor = world.mentors.find((one) => one.id === body.mentor_id)!;
      return ok(world, Object.assign(mock, { mentor_id: mentor.id, mentor_name: mentor.name }));
    }
    return ok(world, Object.assign(mock, { status: params.change === 'cancel' ? 'cancelled' : 'completed' }));
  });
  closed('patch', '/api/admin/mocks/:id', async ({ params, request }) => {
    const mock = world.mocks.find((one) => one.id === params.id)!;
    return ok(world, Object.assign(mock, (await request.json()) as { meeting_link: string }));
  });
  closed('post', '/api/admin/confirm-booking', async ({ request }) => {
    const body = (await request.json()) as Record<
      'booking_request_id' | 'mentor_id' | 'confirmed_slot_id',
      string
    >;
    const booking = world.bookings.find((one) => one.id === body.booking_request_id)!;
    if (booking.status !== 'pending') {
      return refuse(world, 409, 'BOOKING_NOT_PENDING', 'This request is no longer waiting.');
    }
    Object.assign(booking, {
      status: 'confirmed',
      mentor_id: body.mentor_id,
      mentor_name: world.mentors.find((one) => one.id === body.mentor_id)?.name,
      confirmed_slot: booking.preferred_slots.find((slot) => slot.id === body.confirmed_slot_id),
    });
    return ok(world, { booking_request: booking, mock: world.mocks[0] });
  });
  closed('post', '/api/admin/booking-requests/:id/unassign', ({ params }) => {
    const booking = world.bookings.find((one) => one.id === params.id)!;
    Object.assign(booking, { status: 'pending', mentor_id: null, mentor_name: null, confirmed_slot: null });
    return ok(world, booking);
  });
  closed('post', '/api/admin/booking-requests/:id/cancel', ({ params }) => {
    const booking = world.bookings.find((one) => one.id === params.id)!;
    booking.status = 'cancelled';
    return ok(world, booking);
  });
}

/** Handlers of companies, plans and meeting links. */
export function keepingHandlers(calls: Calls, world: World) {
  companies(calls, world);
  plans(calls, world);
  links(calls, world);
  mentorAdminHandlers(calls, world);
}

function companies({ closed }: Calls, world: World) {
  const url = '/api/admin/companies';
  closed('get', url, () => ok(world, world.companies));
  closed('post', url, async ({ request }) => {
    const company = aCompany((await request.json()) as Partial<Company>);
    world.companies.push(company);
    return ok(world, company, 201);
  });
  closed('put', `${url}/:id`, async ({ params, request }) => {
    const company = world.companies.find((one) => one.id === params.id)!;
    return ok(world, Object.assign(company, (await request.json()) as CompanyProfile));
  });
  closed('delete', `${url}/:id`, ({ params }) => {
    const at = world.companies.findIndex((one) => one.id === params.id);
    return ok(world, world.companies.splice(at, 1)[0]);
  });
}

const asAdminsSee = (plan: Plan): AdminPlan => ({
  retired_at: null,
  created_at: '2026-01-01T00:00:00Z',
  version: 1,
  ...plan,
});

function plans({ closed }: Calls, world: World) {
  const url = '/api/admin/pricing-plans';
  closed('get', url, () => ok(world, world.plans.map(asAdminsSee)));
  closed('post', url, async ({ request }) => {
    const body = (await request.json()) as AddPlan;
    if (world.plans.some((plan) => plan.plan_id === body.plan_id)) {
      return refuse(world, 409, 'ALREADY_EXISTS', 'A plan of this id exists.');
    }
    const price_per_month = Math.round(body.price / body.duration_months);
    const plan: Plan = { ...body, currency: 'INR', price_per_month, is_popular: body.is_popular ?? false };
    world.plans.push(plan);
    return ok(world, asAdminsSee(plan), 201);
  });
  closed('put', `${url}/:id`, async ({ params, request }) => {
    const plan = world.plans.find((one) => one.plan_id === params.id)!;
    return ok(world, asAdminsSee(Object.assign(plan, (await request.json()) as Partial<Plan>)));
  });
  closed('delete', `${url}/:id`, ({ params }) => {
    const plan = world.plans.find((one) => one.plan_id === params.id)!;
    Object.assign(plan, { retired_at: new Date(world.now()).toISOString() });
    return ok(world, { plan_id: plan.plan_id });
  });
}

function links({ closed }: Calls, world: World) {
  const url = '/api/admin/meet-links';
  const pool: MeetLink[] = [
    {
      id: newId(),
      name: 'Room Amber',
      link: 'https://meet.example/amber',
      created_at: '2026-11-01T00:00:00Z',
      version: 1,
    },
  ];
  closed('get', url, () => ok(world, pool));
  closed('post', url, async ({ request }) => {
    const body = (await request.json()) as AddMeetLink;
    if (pool.some((one) => one.link === body.link)) {
      return refuse(world, 409, 'ALREADY_EXISTS', 'This meeting link is in the pool already.');
    }
    const link = { ...body, id: newId(), created_at: new Date(world.now()).toISOString(), version: 1 };
    pool.unshift(link);
    return ok(world, link, 201);
  });
  closed('delete', `${url}/:id`, ({ params }) =>
    ok(
      world,
      pool.splice(
        pool.findIndex((one) => one.id === params.id),
        1,
      )[0],
    ),
  );
}
