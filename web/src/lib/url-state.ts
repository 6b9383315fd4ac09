import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'react-router';

/** One of a few values kept in the address, so that a reload and a shared link show the same thing. */
export function useSearchParam<T extends string>(name: string, values: readonly T[], fallback: T) {
  const [params, setParams] = useSearchParams();
  const value = values.find((one) => one === params.get(name)) ?? fallback;
  const set = (next: string) => {
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (next === fallback) after.delete(name);
      else after.set(name, next);
      return after;
    });
  };
  return [value, set] as const;
}

/** Brings what the address names after its # into view once it is there: the page was drawn before its data came. */
export function useScrollToHash(ready: boolean) {
  const { hash } = useLocation();
  useEffect(() => {
    if (!ready || hash.length < 2) return;
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }, [ready, hash]);
}
