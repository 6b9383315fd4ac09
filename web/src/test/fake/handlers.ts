import { http, type HttpHandler } from 'msw';
import type { RequestBooking, User } from '@/lib/api/types';
import { settingsHandlers } from './settings-handlers';
import { keepingHandlers, staffHandlers } from './admin-handlers';
import { ok, refuse } from './envelope';
import { aFreeUser, newId } from './fixtures';
import { menteeHandlers } from './mentee-handlers';
import { slotHandlers } from './mentor-and-slot-handlers';
import { notificationHandlers } from './notification-handlers';
import type { World } from './world';

type Handle = Parameters<typeof http.get>[1];
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Registers handlers that record each request in the world and refuse requests without a valid token. */
function callsOf(world: World) {
  const handlers: HttpHandler[] = [];
  const register = (method: Method, path: string, needsToken: boolean, handle: Handle) =>
    handlers.push(
      http[method](`*${path}`, async (info) => {
        const { request } = info;
        const text = method === 'get' ? '' : await request.clone().text();
        const key = request.headers.get('idempotency-key');
        const url = new URL(request.url);
        world.requests.push({
          method,
          path: url.pathname + url.search,
          body: text ? JSON.parse(text) : null,
          key,
        });
        if (needsToken && request.headers.get('authorization') !== `Bearer token-${world.token}`) {
          return refuse(world, 401, 'TOKEN_EXPIRED', 'Your session has ended. Sign in again.');
        }
        if (path.startsWith('/api/admin') && world.totp.required && !world.totp.enabled) {
          return refuse(world, 401, 'TOTP_REQUIRED', 'Set up two-step sign-in in the settings.');
        }
        return handle(info);
      }),
    );
  return {
    handlers,
    open: (method: Method, path: string, handle: Handle) => register(method, path, false, handle),
    closed: (method: Method, path: string, handle: Handle) => register(method, path, true, handle),
  };
}

export type Calls = ReturnType<typeof callsOf>;

/** The fake server: handlers for the API's routes, which share one world. */
export function fakeServer(world: World): HttpHandler[] {
  const calls = callsOf(world);
  account(calls, world);
  settingsHandlers(calls, world);
  notificationHandlers(calls, world);
  catalogue(calls, world);
  menteeHandlers(calls, world);
  staffHandlers(calls, world);
  slotHandlers(calls, world);
  keepingHandlers(calls, world);
  return calls.handlers;
}

const tokens = (world: World, user: User) => ({
  access_token: `token-${world.token}`,
  token_type: 'Bearer',
  expires_in: 900,
  user,
});

function account({ open, closed }: Calls, world: World) {
  const enter = (user: User) => {
    world.user = user;
    world.cookie = true;
    return tokens(world, user);
  };
  open('post', '/api/auth/login', async ({ request }) => {
    const { email, password, totp_code } = (await request.json()) as Record<string, string>;
    const user = world.users.find((one) => one.email === email);
    if (!user || password !== 'codementee-demo') {
      return refuse(world, 401, 'INVALID_CREDENTIALS', 'Email or password is wrong.');
    }
    if (world.totp.enabled && !totp_code) return refuse(world, 401, 'TOTP_REQUIRED', 'Enter the code.');
    if (world.totp.enabled && totp_code !== '123456') {
      return refuse(world, 401, 'INVALID_CREDENTIALS', 'This code is wrong.');
    }
    return ok(world, enter(user));
  });
  open('post', '/api/auth/register-free', async ({ request }) => {
    const { name, email } = (await request.json()) as { name: string; email: string };
    if (world.users.some((one) => one.email === email)) {
      return refuse(world, 409, 'EMAIL_TAKEN', 'There is an account with this email address.');
    }
    return ok(world, enter(aFreeUser({ name, email, timezone: 'UTC' })), 201);
  });
  open('post', '/api/auth/refresh', () => {
    if (!world.cookie || !world.user) return refuse(world, 401, 'UNAUTHENTICATED', 'Sign in first.');
    world.token += 1;
    return ok(world, tokens(world, world.user));
  });
  closed('post', '/api/auth/logout', () => {
    world.cookie = false;
    return ok(world, null);
  });
  closed('get', '/api/auth/me', () => ok(world, world.user));
  closed('patch', '/api/auth/me', async ({ request }) => {
    Object.assign(world.user!, await request.json());
    return ok(world, world.user);
  });
  closed('post', '/api/auth/change-password', async ({ request }) => {
    const { current_password } = (await request.json()) as { current_password: string };
    if (current_password !== 'codementee-demo') {
      return refuse(world, 401, 'INVALID_CREDENTIALS', 'The current password is incorrect.');
    }
    world.sessions = world.sessions.filter((session) => session.current);
    return ok(world, null);
  });
  closed('get', '/api/auth/sessions', () => ok(world, world.sessions));
  closed('delete', '/api/auth/sessions/:id', ({ params }) => {
    world.sessions = world.sessions.filter((session) => session.id !== params.id);
    return ok(world, null);
  });
  open('post', '/api/auth/forgot-password', () => ok(world, null, 202));
  open('post', '/api/auth/reset-password', () => ok(world, null));
}

function catalogue({ open }: Calls, world: World) {
  open('get', '/api/companies', () => ok(world, world.companies));
  open('get', '/api/pricing-plans', () => ok(world, world.plans));
  open('get', '/api/topics', ({ request }) => {
    const type = new URL(request.url).searchParams.get('interview_type');
    return ok(
      world,
      world.topics.filter((topic) => !type || topic.interview_type === type),
    );
  });
  open('post', '/api/client-errors', () => ok(world, null));
  open('get', '/api/payment/states', () =>
    ok(world, [
      { code: '29', name: 'Karnataka' },
      { code: '33', name: 'Tamil Nadu' },
    ]),
  );
  open('get', '/api/payment/config', () =>
    ok(world, {
      provider: 'sandbox',
      key_id: 'rzp_test_sandbox',
      currency: 'INR',
      billing_state_required: world.asksForState,
    }),
  );
}

/** Creates the booking of a request. */
export function bookingFrom(world: World, body: RequestBooking) {
  return {
    company_name: world.companies.find((company) => company.id === body.company_id)?.name ?? 'Unknown',
    ...body,
    id: newId(),
    additional_notes: body.additional_notes ?? null,
    preferred_slots: body.preferred_slots.map((id) => world.slots.find((slot) => slot.id === id)!),
    created_at: new Date(world.now()).toISOString(),
  };
}
