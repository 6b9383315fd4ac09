import { readFileSync } from 'node:fs';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installLocks } from './locks';
import { server } from './server';

const script = readFileSync('public/early-refresh.js', 'utf8');
const HINT = 'codementee.signed-in';

let calls: { url: string; credentials: RequestCredentials }[] = [];

/** Runs the script as a page does while it loads. */
const runScript = () => window.eval(script) as unknown;

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
  delete window.codementeeEarlyRefresh;
  document.head.innerHTML = '';
});

describe('the script that a page loads first', () => {
  it('sends nothing for a visitor', () => {
    runScript();

    expect(window.codementeeEarlyRefresh).toBeUndefined();
  });

  it('sends nothing when storage is blocked', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('Blocked.', 'SecurityError');
    });
    runScript();

    expect(window.codementeeEarlyRefresh).toBeUndefined();
  });

  it('requests a token with the cookie of this site', async () => {
    localStorage.setItem(HINT, 'mentee');
    runScript();

    expect(await (await window.codementeeEarlyRefresh!).json()).toEqual({ data: 'answer' });
    expect(calls).toEqual([
      { url: `${window.location.origin}/api/auth/refresh`, credentials: 'same-origin' },
    ]);
  });

  it('requests a token from an API of another origin', async () => {
    localStorage.setItem(HINT, 'mentee');
    document.head.innerHTML = '<meta name="api-url" content="https://api.codementee.example">';
    runScript();
    await window.codementeeEarlyRefresh;

    expect(calls).toEqual([
      { url: 'https://api.codementee.example/api/auth/refresh', credentials: 'include' },
    ]);
  });

  it('waits for its turn among the tabs', async () => {
    const locks = installLocks();
    localStorage.setItem(HINT, 'mentee');
    let release = () => {};
    void navigator.locks.request('codementee.refresh', () => new Promise<void>((done) => (release = done)));
    runScript();
    expect(locks.waiting()).toBe(1);
    expect(calls).toHaveLength(0);
    release();
    await vi.waitFor(() => expect(locks.isHeld()).toBe(false));
    await locks.grantNext();
    await window.codementeeEarlyRefresh;
    locks.remove();

    expect(locks.names).toEqual(['codementee.refresh', 'codementee.refresh']);
    expect(calls).toHaveLength(1);
  });

  it('leaves a failure to its caller', async () => {
    server.use(http.post('*/api/auth/refresh', () => Response.error()));
    localStorage.setItem(HINT, 'mentee');
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    runScript();

    await expect(window.codementeeEarlyRefresh).rejects.toThrow();
    await new Promise((done) => setImmediate(done));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
