import { readFileSync } from 'node:fs';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installLocks } from './locks';
import { server } from './server';

const script = readFileSync('public/arrive.js', 'utf8');
const HINT = 'codementee.signed-in';

let calls: { url: string; credentials: RequestCredentials }[] = [];

/** Runs the script as a page does while it loads. */
const arrive = () => window.eval(script) as unknown;

beforeEach(() => {
  calls = [];
  server.use(
    http.post('*/api/auth/refresh', ({ request }) => {
      calls.push({ url: request.url, credentials: request.credentials });
      return HttpResponse.json({ data: 'answer' });
    }),
  );
});

afterEach(() => {
  delete window.codementeeArrival;
  document.head.innerHTML = '';
});

describe('the script that a page loads first', () => {
  it('sends nothing for a visitor', () => {
    arrive();

    expect(window.codementeeArrival).toBeUndefined();
  });

  it('sends nothing when storage is blocked', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('Blocked.', 'SecurityError');
    });
    arrive();

    expect(window.codementeeArrival).toBeUndefined();
  });

  it('asks for a token with the cookie of this site', async () => {
    localStorage.setItem(HINT, 'mentee');
    arrive();

    expect(await (await window.codementeeArrival!).json()).toEqual({ data: 'answer' });
    expect(calls).toEqual([
      { url: `${window.location.origin}/api/auth/refresh`, credentials: 'same-origin' },
    ]);
  });

  it('asks an API of another origin', async () => {
    localStorage.setItem(HINT, 'mentee');
    document.head.innerHTML = '<meta name="api-url" content="https://api.codementee.example">';
    arrive();
    await window.codementeeArrival;

    expect(calls).toEqual([
      { url: 'https://api.codementee.example/api/auth/refresh', credentials: 'include' },
    ]);
  });

  it('waits for its turn among the tabs', async () => {
    const locks = installLocks();
    localStorage.setItem(HINT, 'mentee');
    let release = () => {};
    void navigator.locks.request('codementee.refresh', () => new Promise<void>((done) => (release = done)));
    arrive();
    expect(locks.waiting()).toBe(1);
    expect(calls).toHaveLength(0);
    release();
    await vi.waitFor(() => expect(locks.isHeld()).toBe(false));
    await locks.grantNext();
    await window.codementeeArrival;
    locks.remove();

    expect(locks.names).toEqual(['codementee.refresh', 'codementee.refresh']);
    expect(calls).toHaveLength(1);
  });

  it('leaves a failure to whoever takes the answer', async () => {
    server.use(http.post('*/api/auth/refresh', () => Response.error()));
    localStorage.setItem(HINT, 'mentee');
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    arrive();

    await expect(window.codementeeArrival).rejects.toThrow();
    await new Promise((done) => setImmediate(done));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
