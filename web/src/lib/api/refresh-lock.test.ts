import { http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aUser } from '@/test/fake/fixtures';
import { fakeServer } from '@/test/fake/handlers';
import { createWorld, type World } from '@/test/fake/world';
import { installLocks } from '@/test/locks';
import { server } from '@/test/server';

let world: World;
let locks: ReturnType<typeof installLocks>;

/** Another copy of the modules is another tab: it shares locks, cookies and broadcasts with the first, nothing else. */
async function openTab() {
  vi.resetModules();
  const [client, session] = [await import('./client'), await import('@/lib/session')];
  session.signedIn({ access_token: 'token-1', user: world.user! });
  return { client, session };
}

const refreshes = () => world.requests.filter(({ path }) => path === '/api/auth/refresh');

beforeEach(() => {
  world = createWorld(aUser());
  server.use(...fakeServer(world));
  locks = installLocks();
});

afterEach(() => locks.remove());

describe('tabs that renew their token at the same time', () => {
  it('take turns, and the second uses the token of the first', async () => {
    const [first, second] = [await openTab(), await openTab()];
    world.token = 7;
    const answers = [first.client.get('/api/auth/me'), second.client.get('/api/auth/me')];
    await vi.waitFor(() => expect(locks.waiting()).toBe(1));
    await vi.waitFor(() => expect(locks.isHeld()).toBe(false));
    await vi.waitFor(() => {
      expect(first.session.currentSession().token).toBe('token-8');
      expect(second.session.currentSession().token).toBe('token-8');
    });
    await locks.grantNext();
    await Promise.all(answers);

    expect(refreshes()).toHaveLength(1);
    expect(new Set(locks.names)).toEqual(new Set(['codementee.refresh']));
  });

  it('renew one after the other when the first fails', async () => {
    const [first, second] = [await openTab(), await openTab()];
    world.token = 7;
    let lose = () => {};
    const lost = async () => {
      await new Promise<void>((done) => (lose = done));
      return Response.error();
    };
    const once = { once: true };
    server.use(
      http.post('*/api/auth/refresh', lost, once),
      http.post('*/api/auth/refresh', () => Response.error(), once),
    );
    const failing = expect(first.client.get('/api/auth/me')).rejects.toMatchObject({ code: 'UNREACHABLE' });
    await vi.waitFor(() => expect(locks.isHeld()).toBe(true));
    const answer = second.client.get('/api/auth/me');
    await vi.waitFor(() => expect(locks.waiting()).toBe(1));
    lose();
    await failing;
    await locks.grantNext();
    await answer;

    expect(refreshes()).toHaveLength(1);
    expect(second.session.currentSession().token).toBe('token-8');
  });
});
