import { vi } from 'vitest';

type Action = () => Promise<unknown>;

/** Web Locks, which jsdom lacks. The test decides when a lock that was released goes to the next one that waits. */
export function installLocks() {
  const waiting: Action[] = [];
  const names: string[] = [];
  let held = false;
  const run = async (action: Action) => {
    held = true;
    try {
      return await action();
    } finally {
      held = false;
    }
  };
  const request = (name: string, action: Action) => {
    names.push(name);
    if (!held) return run(action);
    return new Promise((resolve, reject) => {
      waiting.push(() => run(action).then(resolve, reject));
    });
  };
  Object.defineProperty(navigator, 'locks', { value: { request: vi.fn(request) }, configurable: true });
  return {
    names,
    isHeld: () => held,
    waiting: () => waiting.length,
    grantNext: () => waiting.shift()!(),
    remove: () => Reflect.deleteProperty(navigator, 'locks'),
  };
}
