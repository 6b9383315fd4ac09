import type { BillingDetails, CreatedOrder, Order, RequestBooking } from '@/lib/api/types';
import { ok, refuse } from './envelope';
import { type Calls, bookingFrom } from './handlers';
import { aBooking, newId } from './fixtures';
import { aNoShow, objection, ownMocks } from './mocks';
import type { World } from './world';

const isPaid = (world: World) => world.user?.status === 'Active';

export function menteeHandlers(calls: Calls, world: World) {
  dashboard(calls, world);
  bookings(calls, world);
  mocks(calls, world);
  payment(calls, world);
}

function dashboard({ closed }: Calls, world: World) {
  closed('get', '/api/mentee/dashboard', () => {
    const user = world.user!;
    const quota = (key: keyof typeof user.limits) => {
      const limit = user.limits[key];
      return {
        limit,
        used: user.used[key] ?? 0,
        left: limit === null ? null : limit - (user.used[key] ?? 0),
      };
    };
    return ok(world, {
      user,
      upcoming_mocks: isPaid(world) ? world.mocks.filter((mock) => mock.status === 'scheduled') : [],
      pending_requests: world.bookings.filter((booking) => booking.status === 'pending').length,
      completed_mocks: world.feedbacks.length,
      average_scores: null,
      quota: {
        mock_interviews: quota('mock_interviews'),
        resume_reviews: quota('resume_reviews'),
        ai_tools: quota('ai_tools'),
      },
      next_steps: [
        { kind: 'book', text: 'Book your next mock while the last one is fresh', href: '/mentee/book' },
        { kind: 'read_feedback', text: 'Read feedback on your Google mock', href: '/mentee/feedback' },
      ],
    });
  });
  closed('get', '/api/mentee/mocks', ({ request }) => ok(world, ownMocks(world, request)));
  closed('get', '/api/mentee/ledger', () => ok(world, world.ledger));
  closed('get', '/api/mentee/feedbacks', () => ok(world, world.feedbacks));
  closed('get', '/api/mentee/progress', () => ok(world, world.progress));
  closed('get', '/api/mentee/assignment-wait', () => ok(world, world.wait));
}

function bookings({ closed }: Calls, world: World) {
  closed('get', '/api/mentee/available-slots', ({ request }) => {
    const type = new URL(request.url).searchParams.get('interview_type');
    return ok(
      world,
      world.slots.filter((slot) => slot.interview_types.some((one) => one === type)),
    );
  });
  closed('post', '/api/mentee/booking-request', async ({ request }) => {
    if (!isPaid(world)) {
      return refuse(world, 403, 'TIER_UPGRADE_REQUIRED', 'You need a plan to book a mock.', {
        upgrade_url: '/mentee/book',
        required_tier: 'Active',
        current_tier: 'Free',
      });
    }
    const booking = aBooking(bookingFrom(world, (await request.json()) as RequestBooking));
    world.bookings.unshift(booking);
    return ok(world, booking, 201);
  });
  closed('get', '/api/mentee/booking-requests', ({ request }) => {
    const status = new URL(request.url).searchParams.get('status');
    return ok(
      world,
      world.bookings.filter((booking) => !status || booking.status === status),
    );
  });
  closed('get', '/api/mentee/booking-requests/:id', ({ params }) => {
    const booking = world.bookings.find((one) => one.id === params.id);
    return booking ? ok(world, booking) : refuse(world, 404, 'NOT_FOUND', 'There is no such booking.');
  });
  closed('post', '/api/mentee/booking-requests/:id/reschedule', async ({ params, request }) => {
    const { preferred_slots } = (await request.json()) as { preferred_slots: string[] };
    const booking = world.bookings.find((one) => one.id === params.id)!;
    Object.assign(booking, {
      status: 'pending',
      confirmed_slot: null,
      confirmed_at: null,
      mentor_name: null,
      meeting_link: null,
      preferred_slots: preferred_slots.map((id) => world.slots.find((slot) => slot.id === id)!),
    });
    return ok(world, booking);
  });
  closed('post', '/api/mentee/booking-requests/:id/cancel', ({ params }) => {
    const booking = world.bookings.find((one) => one.id === params.id);
    if (!booking) return refuse(world, 404, 'NOT_FOUND', 'There is no such booking.');
    Object.assign(booking, { status: 'cancelled', cancelled_at: new Date(world.now()).toISOString() });
    return ok(world, booking);
  });
}

function mocks({ closed }: Calls, world: World) {
  closed('get', '/api/mentee/mentors/:id', ({ params }) => {
    const mock = world.mocks.find((one) => one.mentor_id === params.id);
    if (!mock) return refuse(world, 404, 'NOT_FOUND', 'This mentor was not found.');
    const kept = { timezone: undefined, weekly_capacity: undefined };
    return ok(world, { ...world.profile, ...kept, id: mock.mentor_id, name: mock.mentor_name });
  });
  const find = (id: unknown) => world.mocks.find((one) => one.id === id);
  closed('post', '/api/mentee/mocks/:id/rating', async ({ params, request }) => {
    const { stars, comment } = (await request.json()) as { stars: number; comment?: string };
    const mock = find(params.id)!;
    if (mock.rating !== null) return refuse(world, 409, 'ALREADY_EXISTS', 'You have rated this mock.');
    mock.rating = stars;
    const created_at = new Date(world.now()).toISOString();
    return ok(world, { mock_id: mock.id, stars, comment: comment ?? null, created_at }, 201);
  });
  closed('post', '/api/mentee/mocks/:id/object', objection(world));
  closed('post', '/api/mentee/mocks/:id/report-no-show', ({ params }) => {
    const mock = find(params.id)!;
    mock.status = 'no_show';
    mock.no_show = aNoShow(world, { reported_by: 'mentee' });
    return ok(world, mock);
  });
}

function payment({ closed, open }: Calls, world: World) {
  closed('post', '/api/payment/create-order', async ({ request }) => {
    const { plan_id, billing } = (await request.json()) as { plan_id: string; billing?: BillingDetails };
    if (billing) world.billing = billing;
    const plan = world.plans.find((one) => one.plan_id === plan_id)!;
    const order: Order = {
      id: newId(),
      razorpay_order_id: `order_${world.orders.length + 1}`,
      plan_id,
      plan_name: plan.name,
      amount: plan.price,
      currency: 'INR',
      status: 'created',
      amount_refunded: 0,
      booking_request_id: null,
      created_at: new Date(world.now()).toISOString(),
      paid_at: null,
    };
    world.orders.unshift(order);
    const { name, email } = world.user!;
    const created: CreatedOrder = {
      order_id: order.id,
      razorpay_order_id: order.razorpay_order_id!,
      key_id: 'rzp_test_sandbox',
      amount: order.amount,
      currency: order.currency,
      plan_id,
      plan_name: plan.name,
      prefill: { name, email },
    };
    return ok(world, created, 201);
  });
  closed('get', '/api/payment/billing-details', () => ok(world, world.billing));
  closed('get', '/api/payment/orders', () => ok(world, world.orders));
  closed('post', '/api/payment/orders/:id/check', ({ params }) => {
    const order = world.orders.find((one) => one.id === params.id);
    return order ? ok(world, order) : refuse(world, 404, 'NOT_FOUND', 'There is no such order.');
  });
  closed('get', '/api/payment/invoices', () => ok(world, world.invoices.toReversed()));
  closed('get', '/api/payment/refunds', () => ok(world, world.refunds.toReversed()));
  closed('get', '/api/payment/orders/:id/refunds', ({ params }) =>
    ok(
      world,
      world.refunds.filter(({ order_id }) => order_id === params.id),
    ),
  );
  open('post', '/api/payment/verify-payment', async ({ request }) => {
    const { razorpay_order_id } = (await request.json()) as { razorpay_order_id: string };
    const order = world.orders.find((one) => one.razorpay_order_id === razorpay_order_id)!;
    Object.assign(order, { status: 'paid', paid_at: new Date(world.now()).toISOString() });
    const nothing = { booking_request: null, booking_problem: null };
    return ok(world, { order, user: world.user, access_token: `token-${world.token}`, ...nothing });
  });
}
