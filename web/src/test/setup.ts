import { cleanup, configure } from '@testing-library/react';
import { toast } from 'sonner';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { signOutLocally } from '@/lib/session';
import { server } from './server';
import '@testing-library/jest-dom/vitest';

// Pages load lazily, and the machine may be busy.
configure({ asyncUtilTimeout: 20_000 });

window.matchMedia = (query: string) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as MediaQueryList;
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.hasPointerCapture = () => false;
window.scrollTo = () => undefined;

// A toast fades in. Without the style sheet that sonner adds, it is visible as soon as it is in the document.
for (const style of document.querySelectorAll('style')) {
  if (style.textContent?.includes('data-sonner-toast')) style.remove();
}

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  toast.dismiss();
  server.resetHandlers();
  signOutLocally();
  localStorage.clear();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

// Stops the timers of pages, which would otherwise fire, and fail, after the test's document is removed.
const openTimers = new Set<ReturnType<typeof setTimeout>>();
globalThis.setTimeout = new Proxy(setTimeout, {
  apply(begin, self, args: Parameters<typeof setTimeout>) {
    const timer: ReturnType<typeof setTimeout> = Reflect.apply(begin, self, args);
    openTimers.add(timer);
    return timer;
  },
});
afterAll(async () => {
  server.close();
  // Pending responses and dialogs that restore the focus finish within a few turns of the event loop.
  for (let turn = 0; turn < 5; turn++) await new Promise((next) => setTimeout(next));
  openTimers.forEach(clearTimeout);
});
