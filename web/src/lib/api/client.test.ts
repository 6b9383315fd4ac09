import { http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { now } from '@/lib/time';
import { currentSession, signedIn } from '@/lib/session';
import { ok, refuse } from '@/test/fake/envelope';
import { fakeServer } from '@/test/fake/handlers';
import { aUser } from '@/test/fake/fixtures';
import { createWorld, type World } from '@/test/fake/world';
import { server } from '@/test/server';
import { get, postOnce, refreshSession } from './client';
import type { RequestBooking } from './types';
import { ApiError, onUpgradeNeeded } from './errors';

let world: World;

const asked = (path: string) => world.requests.filter((request) => request.path === path);

beforeEach(() => {
  world = createWorld(aUser());
  server.use(...fakeServer(world));
  signedIn({ access_token: 'token-1', user: world.user! });
});

describe('the API client', () => {
  it('renews an expired token once for all pending calls and repeats them', async () => {
    world.token = 7;

    await Promise.all([get('/api/mentee/mocks'), get('/api/mentee/feedbacks'), get('/api/auth/me')]);

    expect(asked('/api/auth/refresh')).toHaveLength(1);
    expect(asked('/api/mentee/mocks')).toHaveLength(2);
    expect(currentSession().token).toBe('token-8');
  });

  it('ends the session when the refresh is refused', async () => {
    world.token = 7;
    world.cookie = false;

    await expect(get('/api/mentee/mocks')).rejects.toMatchObject({ status: 401 });

    expect(currentSession().state).toBe('signed-out');
  });

  it('keeps the session when the server cannot be reached for the refresh', async () => {
    world.token = 7;
    server.use(http.post('*/api/auth/refresh', () => Response.error()));

    await expect(get('/api/mentee/mocks')).rejects.toMatchObject({ code: 'UNREACHABLE' });

    expect(currentSession().state).toBe('signed-in');
  });

  it('uses the page’s early refresh once', async () => {
    const answer = {
      data: { access_token: 'token-9', user: world.user },
      timestamp: new Date().toISOString(),
    };
    window.codementeeEarlyRefresh = Promise.resolve(new Response(JSON.stringify(answer)));

    await refreshSession();
    expect(currentSession().token).toBe('token-9');
    expect(asked('/api/auth/refresh')).toHaveLength(0);

    await refreshSession();
    expect(asked('/api/auth/refresh')).toHaveLength(1);
  });

  it('repeats an early refresh that gets no response within four seconds', async () => {
    window.codementeeEarlyRefresh = new Promise(() => undefined);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const renewed = refreshSession();
    vi.advanceTimersByTime(4000);
    vi.useRealTimers();

    await expect(renewed).resolves.toBe(true);
    expect(asked('/api/auth/refresh')).toHaveLength(1);
  });

  it.each([() => Response.error(), () => new Response('', { status: 502 })])(
    'repeats a refresh whose response was lost',
    async (lost) => {
      world.token = 7;
      server.use(http.post('*/api/auth/refresh', lost, { once: true }));

      await get('/api/mentee/mocks');

      expect(asked('/api/auth/refresh')).toHaveLength(1);
      expect(currentSession().token).toBe('token-8');
    },
  );

  it('does not repeat a request when the refreshed session belongs to another user', async () => {
    world.token = 7;
    const other = { ...world.user!, id: 'other' };
    server.use(http.post('*/api/auth/refresh', () => ok(world, { access_token: 'token-7', user: other })));

    await expect(
      postOnce('/api/payment/create-order', { body: { plan_id: 'growth' } }),
    ).rejects.toMatchObject({
      status: 401,
    });

    expect(asked('/api/payment/create-order')).toHaveLength(1);
    expect(currentSession().user?.id).toBe('other');
  });

  it('uses a token that another tab has renewed, without sending a request', async () => {
    const otherTab = new BroadcastChannel('codementee.session');
    otherTab.postMessage({ kind: 'renewed', answer: { access_token: 'token-2', user: world.user } });
    await vi.waitFor(() => expect(currentSession().token).toBe('token-2'));
    otherTab.postMessage({
      kind: 'renewed',
      answer: { access_token: 'token-3', user: { ...world.user, id: 'other' } },
    });
    otherTab.close();
    world.token = 2;

    await get('/api/auth/me');
    expect(currentSession().token).toBe('token-2');
    expect(asked('/api/auth/refresh')).toHaveLength(0);
  });

  it('waits for Retry-After and retries once', async () => {
    let calls = 0;
    server.use(
      http.get('*/api/payment/config', () => {
        calls += 1;
        return calls === 1
          ? refuse(world, 429, 'RATE_LIMITED', 'Slow down.', {}, { 'Retry-After': '1' })
          : ok(world, 'done');
      }),
    );
    vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 200 });

    const answer = await get('/api/payment/config');
    vi.useRealTimers();

    expect(answer).toBe('done');
    expect(calls).toBe(2);
  });

  it('reports an error that a plan would resolve', async () => {
    world.user!.status = 'Free';
    const heard = vi.fn();
    const stop = onUpgradeNeeded(heard);

    await expect(
      postOnce('/api/mentee/booking-request', { body: {} as RequestBooking }),
    ).rejects.toBeInstanceOf(ApiError);
    stop();

    expect(heard).toHaveBeenCalledWith({ reason: 'tier', detail: 'You need a plan to book a mock.' });
  });

  it('reuses the idempotency key after a lost response, and creates a new one after a definitive response', async () => {
    const keys: (string | null)[] = [];
    const answers = [() => Response.error(), () => ok(world, 'booked', 201), () => ok(world, 'booked', 201)];
    server.use(
      http.post('*/api/payment/create-order', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        return answers[keys.length - 1]!();
      }),
    );
    const body = { plan_id: 'growth' };

    await expect(postOnce('/api/payment/create-order', { body })).rejects.toMatchObject({
      code: 'UNREACHABLE',
    });
    await postOnce('/api/payment/create-order', { body });
    await postOnce('/api/payment/create-order', { body });

    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('takes the current time from the server', async () => {
    const tomorrow = Date.now() + 86_400_000;
    world.now = () => tomorrow;

    await get('/api/auth/me');

    expect(Math.abs(now() - tomorrow)).toBeLessThan(2000);
    world.now = () => Date.now();
    await get('/api/auth/me');
  });
});
