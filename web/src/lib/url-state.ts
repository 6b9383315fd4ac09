import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'react-router';

/** A search parameter with a fixed set of values. An unknown value counts as the fallback. */
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

/** Scrolls to the element that the URL fragment names, once its data has loaded. */
export function useScrollToHash(ready: boolean) {
  const { hash } = useLocation();
  useEffect(() => {
    if (!ready || hash.length < 2) return;
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }, [ready, hash]);
}
